package course.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Options;
import course.explorer.Program;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Explores every program of a folder: a line each, and at the end a table with a row a subfolder.
 */
final class ExploreFolder {

    /** In place of a verdict: no program, or one that does not compile. */
    private static final String NOT_RUN = "NOT_RUN";

    /** In a line: whether the explorer itself is to blame, so that it is tried again. */
    private static final String FAULT = "fault";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CTRL_C = 130;

    private final Path folder;
    private final Options options;
    private final String method;
    private final int seconds;
    private final boolean json;
    private final ExploredPrograms store;
    private final PrintWriter out;
    private final Map<String, FolderRow> rows = new TreeMap<>();
    private boolean shown;

    /**
     * @param method the method to run of each, or null
     * @param seconds after which a program is cut
     * @param store what is known from earlier, and is kept for later
     */
    ExploreFolder(
            Path folder,
            Options options,
            String method,
            int seconds,
            boolean json,
            ExploredPrograms store,
            PrintWriter out) {
        this.folder = folder;
        this.options = options;
        this.method = method;
        this.seconds = seconds;
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
                ObjectNode found = store.find(file);
                if (found == null) {
                    found = judged(file);
                    if (ctrlC.pressed()) {
                        break;
                    }
                    if (!found.path(FAULT).asBoolean()) {
                        store.add(file, found);
                    }
                }
                done++;
                print(file, found, done, files.size());
            }
            summary(done, files.size());
            return ctrlC.pressed() ? CTRL_C : 0;
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(".java") && Files.isRegularFile(f))
                    .filter(f ->
                            !f.endsWith("module-info.java") && !f.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }

    private ObjectNode judged(Path file) {
        ObjectNode line = JSON.createObjectNode().put("file", folder.relativize(file).toString());
        try {
            Program program = new MainClass(file, Sources.compile(List.of(file)), method).found();
            line.put("runs", program.entryPoint().toString());
            Exploration found = withinTime(file, program);
            return line.setAll((ObjectNode) JSON.readTree(found.toJson()));
        } catch (CourseException | IllegalArgumentException e) {
            return line.put("verdict", NOT_RUN).put("reason", e.getMessage());
        } catch (Exception e) {
            return line.put("verdict", NOT_RUN)
                    .put("reason", "the explorer failed: " + e)
                    .put(FAULT, true);
        }
    }

    private Exploration withinTime(Path file, Program program) {
        Thread exploring = Thread.currentThread();
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            clock.schedule(exploring::interrupt, seconds, TimeUnit.SECONDS);
            try {
                return Explorer.explore(
                        options, program, (schedules, estimate) -> progress(file, schedules));
            } finally {
                clock.shutdownNow();
            }
        } finally {
            // Whether it came from the clock or, as Ctrl-C, from outside is known without it.
            Thread.interrupted();
            clear();
        }
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

    private void print(Path file, ObjectNode found, int done, int all) {
        String verdict = found.path("verdict").asText();
        rows.computeIfAbsent(set(file), FolderRow::new)
                .count(verdict, found.path("millis").asLong());
        if (json) {
            out.println(found);
        } else {
            String kind = found.path("kind").asText("");
            boolean ran = !verdict.equals(NOT_RUN);
            out.printf(
                    "%d/%d  %-20s %,11d schedules %7.1f s  %s%s%n",
                    done,
                    all,
                    kind.isEmpty() || kind.equals("null") ? verdict : verdict + " " + kind,
                    found.path("schedules").asLong(),
                    found.path("millis").asLong() / 1000.0,
                    found.path("file").asText(),
                    ran && !verdict.equals("BOUNDED") ? "" : ": " + reason(found));
        }
        out.flush();
    }

    private static String reason(ObjectNode found) {
        String reason = found.path("reason").asText().lines().findFirst().orElse("");
        return reason.length() <= 100 ? reason : reason.substring(0, 99) + "…";
    }

    /** The subfolder in which a file is, or "." for the folder itself. */
    private String set(Path file) {
        Path inside = folder.relativize(file);
        return inside.getNameCount() == 1 ? "." : inside.getName(0).toString();
    }

    private void summary(int done, int all) {
        PrintWriter to = json ? new PrintWriter(System.err, true) : out;
        to.println();
        to.println(FolderRow.head());
        var total = new FolderRow("all");
        for (FolderRow row : rows.values()) {
            to.println(row);
            total.add(row);
        }
        if (rows.size() > 1) {
            to.println(total);
        }
        if (done < all) {
            to.printf(
                    "Ended after %d of %d programs; the same command goes on from there.%n",
                    done, all);
        }
        to.flush();
    }
}
