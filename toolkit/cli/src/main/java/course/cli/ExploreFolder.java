package course.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import course.explorer.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Explores every program of a folder: a line each, and a table at the end. */
final class ExploreFolder {

    private static final int CTRL_C = 130;

    private final Path folder;
    private final ProgramFile.How how;
    private final KnownPrograms known;
    private final boolean json;
    private final ExploredPrograms store;
    private final PrintWriter out;
    private final FolderTables tables = new FolderTables();
    private boolean shown;

    /**
     * @param known what is known of the programs, which are then the only ones to be run; or null
     * @param json whether a line is a JSON object
     * @param store what was found earlier, and is kept for later
     */
    ExploreFolder(
            Path folder,
            ProgramFile.How how,
            KnownPrograms known,
            boolean json,
            ExploredPrograms store,
            PrintWriter out) {
        this.folder = folder;
        this.how = how;
        this.known = known;
        this.json = json;
        this.store = store;
        this.out = out;
    }

    /** The exit code: 0, whatever the verdicts are, or that of Ctrl-C. */
    int run() throws IOException {
        List<Path> files = files();
        int done = 0;
        try (var ctrlC = new CtrlC()) {
            for (Path file : files) {
                List<ObjectNode> found = store.find(file);
                if (found == null) {
                    found =
                            new ProgramFile(file, name(file))
                                    .explored(
                                            how,
                                            (schedules, estimate) -> progress(file, schedules));
                    clear();
                    if (ctrlC.pressed()) {
                        break;
                    }
                    if (found.stream().noneMatch(l -> l.path(ProgramFile.FAULT).asBoolean())) {
                        store.add(file, found);
                    }
                }
                done++;
                String place = done + "/" + files.size();
                found.forEach(program -> print(file, program, place));
            }
            summary(done, files.size());
            return ctrlC.pressed() ? CTRL_C : 0;
        }
    }

    /** What was counted. */
    FolderTables tables() {
        return tables;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(".java") && Files.isRegularFile(f))
                    .filter(f ->
                            !f.endsWith("module-info.java") && !f.endsWith("package-info.java"))
                    .filter(f -> known == null || known.mentions(name(f)))
                    .sorted()
                    .toList();
        }
    }

    /** The path below the folder, alike on all systems. */
    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private void progress(Path file, long schedules) {
        shown = true;
        System.err.printf("\r%s: %,d schedules …", file.getFileName(), schedules);
        System.err.flush();
    }

    private void clear() {
        if (!shown) {
            return;
        }
        shown = false;
        System.err.print("\r" + " ".repeat(78) + "\r");
        System.err.flush();
    }

    private void print(Path file, ObjectNode found, String place) {
        KnownPrograms.Row answer = known == null ? null : known.of(found);
        if (known != null && answer == null) {
            return;
        }
        boolean wrong = tables.count(subfolder(file), answer, found);
        if (json) {
            ObjectNode line = found.deepCopy();
            if (answer != null) {
                line.put("set", answer.set()).put("known", answer.verdict()).put("wrong", wrong);
            }
            out.println(line);
        } else {
            out.println(line(found, place) + (wrong ? contradiction(answer) : ""));
        }
        out.flush();
    }

    private static String line(ObjectNode found, String place) {
        String verdict = found.path("verdict").asText();
        String kind = found.path("kind").asText("");
        boolean decided =
                verdict.equals(Verdict.PROVED.name()) || verdict.equals(Verdict.FAILED.name());
        return "%s  %-20s %,11d schedules %7.1f s  %s%s"
                .formatted(
                        place,
                        kind.isEmpty() || kind.equals("null") ? verdict : verdict + " " + kind,
                        found.path("schedules").asLong(),
                        found.path("millis").asLong() / 1000.0,
                        found.path("file").asText()
                                + (found.has("runs") ? " " + found.path("runs").asText() : ""),
                        decided ? "" : ": " + reason(found));
    }

    private static String contradiction(KnownPrograms.Row answer) {
        return "\n    WRONG"
                + (answer.isKnown() ? ": known to be " + answer.verdict() : "")
                + (answer.reason() == null ? "" : ". " + answer.reason());
    }

    private static String reason(ObjectNode found) {
        String reason = found.path("reason").asText().lines().findFirst().orElse("");
        return reason.length() <= 100 ? reason : reason.substring(0, 99) + "…";
    }

    /** The subfolder in which a file is, or "." for the folder itself. */
    private String subfolder(Path file) {
        Path inside = folder.relativize(file);
        return inside.getNameCount() == 1 ? "." : inside.getName(0).toString();
    }

    private void summary(int done, int all) {
        PrintWriter to = json ? new PrintWriter(System.err, true) : out;
        to.println();
        to.println(tables);
        if (done < all) {
            to.printf(
                    "Ended after %d of %d files; the same command goes on from there.%n",
                    done, all);
        }
        to.flush();
    }
}
