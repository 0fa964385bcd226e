package course.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Options;
import course.explorer.Program;
import course.explorer.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A source file with a program, or with several that are methods, and how it is run.
 *
 * @param file the source
 * @param name what it is called in results
 */
record ProgramFile(Path file, String name) {

    /** In place of a verdict: it does not compile, or nobody can tell what is to be run. */
    static final String NOT_RUN = "NOT_RUN";

    /** In place of a verdict: nothing in it can be run, and it is there for others. */
    static final String NO_PROGRAM = "NO_PROGRAM";

    /** In a result: whether the explorer itself is to blame, so that it is tried again. */
    static final String FAULT = "fault";

    /** In a result: the method that was run. */
    static final String METHOD = "method";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * How programs are run.
     *
     * @param method the one to run of each, or null
     * @param annotation each method that carries it is a program; null if {@code main} is
     * @param seconds after which a program is cut
     */
    record How(Options options, ClassPath others, String method, String annotation, int seconds) {}

    /** A result for each program that it holds, or one that says why there is none. */
    List<ObjectNode> explored(How how, Progress progress) {
        try {
            var main =
                    new MainClass(
                            file,
                            Sources.compile(List.of(file), how.others()),
                            how.others(),
                            how.method());
            List<Program> programs =
                    how.annotation() == null
                            ? main.isNoProgram() ? List.of() : List.of(main.found())
                            : main.annotated(how.annotation());
            var found = new ArrayList<ObjectNode>();
            for (Program program : programs) {
                found.add(explored(program, how, progress));
            }
            return found.isEmpty() ? List.of(without(NO_PROGRAM, "nothing to run")) : found;
        } catch (CourseException | IllegalArgumentException e) {
            return List.of(without(NOT_RUN, e.getMessage()));
        } catch (Exception e) {
            return List.of(without(NOT_RUN, "the explorer failed: " + e).put(FAULT, true));
        }
    }

    private ObjectNode explored(Program program, How how, Progress progress) {
        ObjectNode line =
                result().put("runs", program.entryPoint().toString())
                        .put(METHOD, program.entryPoint().method());
        try {
            String found = withinTime(program, how, progress).toJson();
            return line.setAll((ObjectNode) JSON.readTree(found));
        } catch (Exception e) {
            return line.put("verdict", NOT_RUN)
                    .put("reason", "the explorer failed: " + e)
                    .put(FAULT, true);
        }
    }

    private ObjectNode without(String verdict, String reason) {
        return result().put("verdict", verdict).put("reason", reason);
    }

    private ObjectNode result() {
        return JSON.createObjectNode().put("file", name);
    }

    private static Exploration withinTime(Program program, How how, Progress progress) {
        Thread exploring = Thread.currentThread();
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            clock.schedule(exploring::interrupt, how.seconds(), TimeUnit.SECONDS);
            try {
                return Explorer.explore(how.options(), program, progress);
            } finally {
                clock.shutdownNow();
            }
        } finally {
            // Whether it came from the clock or, as Ctrl-C, from outside is known without it.
            Thread.interrupted();
        }
    }
}
