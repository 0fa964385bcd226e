package course.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import course.explorer.EntryPoint;
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
import java.util.Set;
import java.util.concurrent.Callable;
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
            "It runs main() as java does, static or not, with or without arguments; where there is",
            "none, the program's own run(), if that is not the run() of a Runnable, a Thread or a",
            "TimerTask. The first line says what was run; --class and --method choose another.",
            "",
            "PROVED: no schedule fails. FAILED: one does, and it is shown. BOUNDED: none that was run",
            "fails, and the reason says what could not be run.",
            "",
            "--all-in runs each program of a folder and prints a line each and a table. Called again,",
            "it goes on where it was ended: what was judged stays, unless the file, the options or",
            "the toolkit have changed. With --known it tells which verdicts are wrong."
        },
        mixinStandardHelpOptions = true)
final class ExploreCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(
            paramLabel = "File.java",
            arity = "0..*",
            description = "The program; other classes of its packages are found beside it.")
    private List<Path> files = List.of();

    @Option(names = "--class", paramLabel = "NAME", description = "The class to run.")
    private String mainClass;

    @Option(names = "--method", paramLabel = "NAME", description = "The method to run.")
    private String method;

    @Option(
            names = "--all-in",
            paramLabel = "FOLDER",
            description = "Run every program in a folder and those below.")
    private Path folder;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "With --all-in: cut a program after so many seconds (${DEFAULT-VALUE}).",
            defaultValue = "60")
    private int seconds;

    @Option(
            names = "--known",
            paramLabel = "FILE.csv",
            description = {
                "With --all-in: run only these, and compare. The header is",
                "set,programs,verdict,reason; a row gives a set's name, a glob of paths below the"
                        + " folder (or of path#method), and PROVED, FAILED or nothing."
            })
    private Path knownFile;

    @Option(
            names = "--set",
            paramLabel = "NAME",
            split = ",",
            description = "With --known: only these sets.")
    private Set<String> sets = Set.of();

    @Option(
            names = "--table",
            paramLabel = "FILE.md",
            description =
                    "With --known: write the rows into this page's table of sets; rows of other"
                            + " sets stay.")
    private Path page;

    @Option(
            names = "--annotated",
            paramLabel = "NAME",
            description = "With --all-in: each method with this annotation is a program, not main.")
    private String annotation;

    @Option(
            names = "--source-path",
            paramLabel = "FOLDER",
            split = "[:;]",
            description = "More folders in which packages of sources begin.")
    private List<Path> sourcePath = List.of();

    @Option(
            names = "--class-path",
            paramLabel = "JAR",
            split = "[:;]",
            description = "JARs and folders of class files that the programs need.")
    private List<Path> classPath = List.of();

    @Option(
            names = "--json",
            description = "Print the result as one JSON object; with --all-in one on each line.")
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

    private final Checkout checkout;
    private boolean shown;

    ExploreCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() throws IOException {
        if (folder != null) {
            return allIn();
        }
        if (replay != null && replay.isBlank()) {
            throw wrong("--replay needs the text that an earlier result gives after \"replay:\".");
        }
        if (files.isEmpty()) {
            throw wrong("Which program? Give its file, or a folder of programs with --all-in.");
        }
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new CourseException(
                        CourseException.BAD_INPUT,
                        "there is no file " + file + ".",
                        "Give the path of a .java file.");
            }
        }
        if (!sets.isEmpty() || page != null || knownFile != null || annotation != null) {
            throw wrong("--known, --set, --table and --annotated go with --all-in.");
        }
        Options options = options();
        ClassPath others = ClassPath.of(sourcePath, classPath);
        Map<String, byte[]> classes = Sources.compile(files, others);
        var main = new MainClass(files.getFirst(), classes, others, method);
        Program program = mainClass == null ? main.found() : main.named(mainClass);
        return switch (explored(program, options).verdict()) {
            case PROVED -> 0;
            case FAILED -> 1;
            case BOUNDED -> 4;
        };
    }

    private int allIn() throws IOException {
        if (!files.isEmpty() || mainClass != null || replay != null) {
            throw wrong(
                    "--all-in runs all programs of a folder: it goes with no file, --class, --replay.");
        }
        if (!Files.isDirectory(folder)) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    "there is no folder " + folder + ".",
                    "Give the path of a folder with .java files.");
        }
        if (knownFile == null && (page != null || !sets.isEmpty())) {
            throw wrong("--set and --table need to know which programs are in a set: --known.");
        }
        var how =
                new ProgramFile.How(
                        options(),
                        ClassPath.of(sourcePath, classPath),
                        method,
                        annotation,
                        seconds);
        var exploring =
                new ExploreFolder(
                        folder,
                        how,
                        knownFile == null ? null : KnownPrograms.read(knownFile, sets),
                        json,
                        new ExploredPrograms(checkout.state().resolve("explore"), folder, how),
                        spec.commandLine().getOut());
        int code = exploring.run();
        if (page != null && code == 0) {
            SetRow.write(page, exploring.tables().sets());
        }
        return code;
    }

    /** Ctrl-C ends the search, not the command: what was found until then is printed. */
    private Exploration explored(Program program, Options options) throws IOException {
        EntryPoint start = program.entryPoint();
        try (var ctrlC = new CtrlC()) {
            Exploration found = Explorer.explore(options, program, this::progress);
            if (shown) {
                System.err.println();
            }
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    json ? line(start, found) : MainClass.sentence(start) + "\n" + found.text());
            out.flush();
            return found;
        } catch (IllegalArgumentException e) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    e.getMessage() + ".",
                    replay == null
                            ? "Change the program so that it can be run."
                            : "Copy the whole replay string of an earlier result of this program.");
        }
    }

    private static ObjectNode line(EntryPoint start, Exploration found) throws IOException {
        ObjectNode line = JSON.createObjectNode().put("runs", start.toString());
        return line.setAll((ObjectNode) JSON.readTree(found.toJson()));
    }

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
            throw wrong(e.getMessage() + ".");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
