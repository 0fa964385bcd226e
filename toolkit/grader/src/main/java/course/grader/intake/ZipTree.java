package course.grader.intake;

import course.grader.intake.FoundFile.Kind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of a zip as a tree, without unpacking it. What its directory says is not believed where
 * it matters: sizes are counted when an entry is read.
 */
final class ZipTree {

    /** Of one person. */
    static final int MOST_ENTRIES = 1_000;

    /** Of a class that a platform packed. */
    private static final int MOST_OF_A_CLASS = 100_000;

    /** A zip in a zip in a zip. */
    private static final int DEEPEST = 3;

    /** Of all zips in one zip together; what a zip bomb may cost. */
    private static final long MOST_INNER_ZIPS = 2_000;

    private final BiConsumer<String, String> problem;
    private final Instant modified;
    private final boolean aClass;
    private long innerZips;

    /**
     * @param aClass whether it is all that is graded, so that a class may be in it
     * @param problem told place and reason of what cannot be read
     */
    ZipTree(Instant modified, boolean aClass, BiConsumer<String, String> problem) {
        this.aClass = aClass;
        this.modified = modified;
        this.problem = problem;
    }

    /** A folder that is being filled. */
    private static final class Folder {
        private final Map<String, Folder> folders = new TreeMap<>();
        private final Map<String, String> files = new TreeMap<>();
    }

    FoundFile read(String name, String place, Location at) {
        return read(name, place, at, 1);
    }

    private FoundFile read(String name, String place, Location at, int depth) {
        List<FoundFile> children = List.of();
        try {
            children =
                    OpenZip.with(at.file(), at.entries(), zip -> children(zip, place, at, depth));
        } catch (IOException | IllegalArgumentException e) {
            problem.accept(
                    place,
                    "The zip cannot be read ("
                            + e.getMessage()
                            + "): broken, cut off, too large, or protected by a password. Hand in"
                            + " what ./course pack makes.");
        }
        return new FoundFile(name, place, Kind.ZIP, at, modified, children, false);
    }

    private List<FoundFile> children(ZipFile zip, String place, Location at, int depth) {
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        int most = aClass || ofAClass(entries) ? MOST_OF_A_CLASS : MOST_ENTRIES;
        if (entries.size() > most) {
            problem.accept(
                    place,
                    "The zip has "
                            + entries.size()
                            + " files; more than "
                            + most
                            + " are not looked at. Hand in what ./course pack makes.");
            return List.of();
        }
        var top = new Folder();
        Set<String> names = new HashSet<>();
        for (ZipEntry each : entries) {
            sort(each.getName(), top, names, place);
        }
        return children(top, place + "!", at, depth);
    }

    private static boolean ofAClass(List<? extends ZipEntry> entries) {
        return entries.stream()
                .flatMap(each -> List.of(each.getName().split("[/\\\\]")).stream())
                .anyMatch(each -> PlatformName.of(each).isPresent());
    }

    /** Puts an entry into the folders that its name has; old Windows zips have backslashes. */
    private void sort(String entry, Folder top, Set<String> names, String place) {
        String name = entry.replace('\\', '/');
        List<String> parts = List.of(name.split("/"));
        boolean outside =
                name.startsWith("/")
                        || name.contains("\0")
                        || name.matches("^[A-Za-z]:.*")
                        || parts.contains("..");
        if (outside) {
            problem.accept(
                    place,
                    "The entry \""
                            + entry
                            + "\" leads out of the zip's own folder, and was left out.");
            return;
        }
        if (parts.stream().anyMatch(FoundFile::leftBehind)) {
            return;
        }
        Folder folder = top;
        int folders = name.endsWith("/") ? parts.size() : parts.size() - 1;
        for (String each : parts.subList(0, folders)) {
            if (!each.isEmpty()) {
                folder = folder.folders.computeIfAbsent(each, n -> new Folder());
            }
        }
        if (folders == parts.size()) {
            return;
        }
        if (names.add(name)) {
            folder.files.put(parts.getLast(), entry);
        } else {
            problem.accept(place, "The zip holds \"" + name + "\" twice; the first was taken.");
        }
    }

    private List<FoundFile> children(Folder folder, String place, Location zip, int depth) {
        List<FoundFile> children = new ArrayList<>();
        folder.folders.forEach((name, each) -> {
            String inside = place + "/" + name;
            children.add(
                    new FoundFile(
                            name,
                            inside,
                            Kind.FOLDER,
                            zip,
                            modified,
                            children(each, inside, zip, depth),
                            false));
        });
        folder.files.forEach((name, entry) -> {
            String inside = place + "/" + name;
            Location at = zip.inside(entry);
            if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                children.add(innerZip(name, inside, at, depth));
            } else {
                children.add(
                        new FoundFile(name, inside, Kind.FILE, at, modified, List.of(), false));
            }
        });
        return children;
    }

    private FoundFile innerZip(String name, String place, Location at, int depth) {
        if (depth >= DEEPEST || ++innerZips > MOST_INNER_ZIPS) {
            problem.accept(
                    place,
                    depth >= DEEPEST
                            ? "It is a zip in a zip in a zip in a zip, and was not looked into."
                            : "There are more than "
                                    + MOST_INNER_ZIPS
                                    + " zips in the zip; this one was not looked into.");
            return new FoundFile(name, place, Kind.ZIP, at, modified, List.of(), false);
        }
        return read(name, place, at, depth + 1);
    }
}
