package course.cli;

import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Options;
import course.explorer.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "explore",
        description = "Run any program under every schedule.",
        footer = {
            "",
            "It runs the static or instance method run() of the program's class, or its main().",
            "PROVED: no schedule fails. FAILED: one does, and it is shown. BOUNDED: none that was run",
            "fails, and the reason says what could not be run."
        },
        mixinStandardHelpOptions = true)
final class ExploreCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "File.java",
            arity = "1..*",
            description = "The program; other classes of its packages are found beside it.")
    private List<Path> files;

    @Option(names = "--class", paramLabel = "NAME", description = "The class to run.")
    private String mainClass;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the random schedules, used if there are too many to run all.")
    private Long seed;

    @Option(
            names = "--budget",
            paramLabel = "N",
            description = "Run at most this many schedules (1,000,000 unless told).")
    private Long budget;

    @Option(
            names = "--preemptions",
            paramLabel = "N",
            description = "Only schedules with at most this many pre-emptions.")
    private Integer preemptions;

    @Option(
            names = "--replay",
            paramLabel = "SCHEDULE",
            description = "Run only the schedule that an earlier result names.")
    private String replay;

    @Option(
            names = "--fine",
            description = "Take the JDK's own locks apart, too: every access inside is a step.")
    private boolean fine;

    @Option(
            names = "--strict-publication",
            description = "A data race fails even if it only publishes immutable objects.")
    private boolean strictPublication;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new CourseException(
                        CourseException.BAD_INPUT,
                        "there is no file " + file + ".",
                        "Give the path of a .java file.");
            }
        }
        Map<String, byte[]> classes = Sources.compile(files);
        String main = mainClass != null ? mainClass : Sources.mainClass(files.getFirst(), classes);
        Exploration found = explored(Program.of(classes, main));
        return switch (found.verdict()) {
            case PROVED -> 0;
            case FAILED -> 1;
            case BOUNDED -> 4;
        };
    }

    /** Ctrl-C ends the search, not the command: what was found until then is printed. */
    private Exploration explored(Program program) {
        var printed = new CountDownLatch(1);
        Thread exploring = Thread.currentThread();
        Thread ending = new Thread(() -> cancel(exploring, printed), "cancel");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            Exploration found = Explorer.explore(options(), program, this::progress);
            if (shown) {
                System.err.println();
            }
            spec.commandLine().getOut().println(json ? found.toJson() : found.text());
            spec.commandLine().getOut().flush();
            return found;
        } catch (IllegalArgumentException e) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    e.getMessage() + ".",
                    "Name the class to run with --class; it needs run() or main().");
        } finally {
            printed.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(ending);
            } catch (IllegalStateException e) {
                // Ctrl-C: the hook is running, and the JVM ends with it.
            }
        }
    }

    private static void cancel(Thread exploring, CountDownLatch printed) {
        exploring.interrupt();
        try {
            printed.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean shown;

    private void progress(long schedules, long estimate) {
        shown = true;
        System.err.printf(
                "\r%,d schedules of about %,d …", schedules, Math.max(schedules, estimate));
        System.err.flush();
    }

    private Options options() {
        try {
            Options options =
                    Explorer.options().withFine(fine).withStrictPublication(strictPublication);
            options = seed == null ? options : options.withSeed(seed);
            options = budget == null ? options : options.withSchedules(budget);
            options = preemptions == null ? options : options.withPreemptions(preemptions);
            return replay == null ? options : options.withReplay(replay);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
        }
    }
}
