package course.grader.collect;

import course.grader.files.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One repository: fetched into {@code .collected/NAME.git}, written out into {@code NAME}. Killed
 * at any moment and done again it comes to the same.
 */
final class StudentRepository {

    private static final String BRANCH = "refs/heads/collected";

    private final Path folder;
    private final Git git;
    private Collected known;

    /**
     * @param folder of the student, in an existing one
     * @throws IOException if another folder is in its place
     */
    StudentRepository(Path folder, String address, Duration limit) throws IOException {
        this.folder = folder;
        Optional<Collected> before = Collected.of(folder);
        if (before.isEmpty() && Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(
                    folder + " is there and was not collected. Move it away, and collect again");
        }
        Path place = folder.resolveSibling(Collected.PLACE);
        git = new Git(Files.createDirectories(place.resolve(folder.getFileName() + ".git")), limit);
        known = before.orElse(Collected.nothingOf(address));
        if (!known.repository().equals(address)) {
            // Another repository's history says nothing about when this one's came.
            FileTree.delete(git.repository());
            Files.createDirectories(git.repository());
            known = new Collected(address, List.of(), known.commit(), known.files());
        }
    }

    /** How the folder stands after it. */
    record Result(Commit commit, int files, boolean changed, List<String> notes) {}

    /** Fetches the branch that the server shows first, if there is one. */
    void fetch(Instant now) throws IOException, InterruptedException {
        // What a killed git left; nobody else works here, for the whole collection is locked.
        try (Stream<Path> files = Files.walk(git.repository())) {
            for (Path lock : files.filter(each -> each.toString().endsWith(".lock")).toList()) {
                Files.delete(lock);
            }
        }
        git.run("init", "--bare", "--quiet", "--template=");
        List<String> fetch =
                new ArrayList<>(List.of("fetch", "--quiet", "--no-tags", "--no-write-fetch-head"));
        fetch.addAll(List.of("--", known.repository(), "+HEAD:" + BRANCH));
        try {
            git.run(fetch.toArray(String[]::new));
        } catch (Git.Failed e) {
            if (e.getMessage().contains("couldn't find remote ref HEAD")) {
                saw("", now); // Nothing was pushed to it yet.
                return;
            }
            throw e;
        }
        saw(git.run("rev-parse", "--verify", "--quiet", BRANCH).strip(), now);
    }

    private void saw(String tip, Instant now) throws IOException, InterruptedException {
        if (!tip.isEmpty()) {
            // A branch that is pushed anew by force must not take with it what was seen.
            git.run("update-ref", "refs/seen/" + tip, tip);
        }
        known = known.seen(tip, now);
        known.write(folder);
    }

    /**
     * Writes out what was handed in until then.
     *
     * @param due or null: what is there
     * @return nothing if nothing was handed in until then; there is no folder then
     */
    Optional<Result> writeOut(Instant due) throws IOException, InterruptedException {
        History history = History.of(git, known.sightings());
        Optional<Commit> chosen = history.lastUntil(due == null ? Instant.MAX : due);
        if (chosen.isEmpty()) {
            FileTree.delete(folder);
            known = new Collected(known.repository(), known.sightings(), "", Map.of());
            known.write(folder);
            return Optional.empty();
        }
        String id = chosen.get().id();
        boolean changed = !id.equals(known.commit()) || !Files.isDirectory(folder);
        Path part = folder.resolveSibling(Collected.PLACE).resolve(folder.getFileName() + ".part");
        FileTree.delete(part);
        var export = new Export(git, Files.createDirectories(part));
        export.write(id);
        List<String> notes = new ArrayList<>(export.leftOut());
        Map<String, Collected.File> files = new TreeMap<>();
        for (String path : export.written()) {
            String last = git.run("log", "-1", "--format=%H", id, "--", path).strip();
            Commit commit = history.commits().getOrDefault(last, chosen.get());
            files.put(path, new Collected.File(commit.handedIn(), commit.id()));
            Files.setLastModifiedTime(part.resolve(path), FileTime.from(commit.handedIn()));
        }
        if (chosen.get().doubtful()) {
            notes.add(doubt(chosen.get()));
        }
        known = new Collected(known.repository(), known.sightings(), id, files);
        FileTree.delete(folder);
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        known.write(folder);
        return Optional.of(new Result(chosen.get(), files.size(), changed, notes));
    }

    private static String doubt(Commit commit) {
        return "the commit "
                + commit.id().substring(0, 8)
                + " says "
                + commit.dated()
                + " and was handed in at "
                + commit.handedIn()
                + ", by what was there when: pushed later, or its date is wrong";
    }
}
