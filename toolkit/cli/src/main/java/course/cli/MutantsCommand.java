package course.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Names no type of the room that makes mutants, which a students' bundle lacks. */
@Command(
        name = "mutants",
        description = "Measure the hidden tests: judge right answers with one small mistake each.",
        footer = {
            "",
            "What was judged with the same tests and toolkit is not judged again, so it may be"
                    + " stopped and started at any time. Each mutant that passes is written to a"
                    + " file, unless the exercise's equivalent.csv says why it is right.",
            "The exit code is 1 if there are such mutants."
        },
        mixinStandardHelpOptions = true)
final class MutantsCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NN",
            arity = "0..*",
            description = "Exercises by number or name; all if none is named.")
    private List<String> exercises = List.of();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Mutants judged at a time; as many as there are processors if not said.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "Judge only so many of each exercise, chosen by chance.")
    private int sample;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "For the sample; the same seed takes the same mutants. 1 if not said.")
    private long seed = 1;

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            description =
                    "For one test run by the clock, before it is tried again with twice that. 10"
                            + " if not said.")
    private int limit = 10;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the mutants that pass are written; .course/mutants if not said.")
    private Path out;

    @Option(
            names = "--write",
            description =
                    "Renew the rows of docs/mutants.md, and each exercise's not-yet-killed.csv.")
    private boolean write;

    @Spec private CommandSpec spec;

    private final Checkout checkout;

    MutantsCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() throws Exception {
        checkout.needTeachersCopy(
                ": it has no right answers to make mutants of.",
                "Measure the tests in the teacher's copy of the course.");
        if (jobs < 1 || sample < 0 || limit < 1) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    "--jobs and --limit begin with 1, --sample with 0.",
                    "Leave them out for what is usual.");
        }
        return new MutantScores(checkout, exercises, jobs, sample, seed, limit)
                .run(out, write, spec.commandLine().getOut());
    }
}
