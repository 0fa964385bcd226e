package course.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "test",
        description = "Run all tests; Maven's summary ends the output.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    @Option(names = "--full", description = "More seeds, every run mode, all kill tests.")
    private boolean full;

    @Option(
            names = "--only",
            paramLabel = "NN",
            description =
                    "Only the tests of the exercises whose names begin so: their notebooks and"
                            + " solutions, their right and wrong answers.")
    private String only;

    private final Checkout checkout;

    TestCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        checkout.needTeachersCopy(
                ": it holds no tests of the course itself.",
                "./course check judges your exercises.");
        new Parts(checkout).setUp();
        // Two modules at a time, where neither needs the other.
        var arguments = new ArrayList<>(List.of("-T2", "verify"));
        if (full) {
            arguments.add("-Dcourse.full=true");
        }
        if (only != null) {
            arguments.addAll(onlyThe(only));
        }
        return Child.inherited(Maven.command(checkout, arguments)) == 0 ? 0 : 1;
    }

    private List<String> onlyThe(String exercise) {
        boolean known =
                new Homework(checkout)
                        .all().stream().anyMatch(each -> each.name().startsWith(exercise));
        if (!known) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    "there is no exercise whose name begins with '" + exercise + "'.",
                    "./course list shows them all.");
        }
        return List.of(
                "-pl",
                "tests",
                "-am",
                "-Dtest=ExerciseNotebooksTest,RightAndWrongAnswersTest",
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dcourse.exercise=" + exercise);
    }
}
