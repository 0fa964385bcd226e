package course.cli;

import course.judge.Assignment;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Parameters;

@Command(
        name = "hint",
        description = "Show the next hint of an exercise.",
        mixinStandardHelpOptions = true)
final class HintCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NN", description = "Number or name of the exercise, such as 05.")
    private String exercise;

    private final Homework homework;

    HintCommand(Checkout checkout) {
        this.homework = new Homework(checkout);
    }

    @Override
    public Integer call() {
        give(homework, homework.find(exercise), System.out);
        return 0;
    }

    /** All hints given before, and one more. */
    static void give(Homework homework, Assignment assignment, PrintStream out) {
        List<String> hints = Homework.foreseen(assignment::hints);
        int given = Math.min(hints.size(), homework.learnerRecord().hintsGiven(assignment) + 1);
        for (int i = 0; i < given; i++) {
            out.println("Hint " + (i + 1) + " of " + hints.size() + ":  " + shown(hints.get(i)));
            out.println();
        }
        homework.learnerRecord().noteHints(assignment, given);
        if (given == hints.size()) {
            out.println("That was the last one." + solution(homework, assignment));
        }
    }

    /** Where the terminal has colours, code stands out by one instead of its backticks. */
    private static String shown(String hint) {
        return Ansi.AUTO.enabled() ? hint.replaceAll("`([^`\\n]+)`", "\033[36m$1\033[39m") : hint;
    }

    /** A students' bundle has none. */
    private static String solution(Homework homework, Assignment assignment) {
        return homework.checkout().isBundle()
                ? ""
                : " The solution: " + homework.shown(assignment.solution());
    }
}
