package course.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A {@link Judgement} as plain text, at most 100 columns wide where the learner's words allow it.
 */
final class Feedback {

    private static final int WIDTH = 100;

    private Feedback() {}

    static String of(Judgement judgement) {
        StringBuilder text = new StringBuilder();
        judgement
                .answer()
                .remarks()
                .forEach(remark -> text.append("! ").append(wrapped(remark, 2)).append("\n\n"));
        judgement.problems().forEach(problem -> addProblem(judgement, problem, text));
        judgement.tests().forEach(test -> addTest(judgement, test, text));
        text.append(summary(judgement)).append('\n');
        if (judgement.hidden() > 0 && !judgement.tests().isEmpty()) {
            text.append(seen(judgement)).append('\n');
        }
        return text.toString();
    }

    private static String seen(Judgement judgement) {
        int here = judgement.tests().size();
        return here
                + " of "
                + (here + judgement.hidden())
                + " tests are yours to see. The others are as much about the task as these; your"
                + " teacher's judge runs them all.";
    }

    private static void addProblem(Judgement judgement, Problem problem, StringBuilder text) {
        text.append("✗ ");
        if (problem.line() > 0) {
            text.append(judgement.answer().at(problem.line())).append("\n  ");
            String line = judgement.answer().line(problem.line());
            if (!line.isEmpty()) {
                text.append("    ").append(line).append("\n  ");
            }
        }
        text.append(wrapped(problem.sentence(), 2)).append("\n\n");
    }

    private static void addTest(Judgement judgement, TestResult test, StringBuilder text) {
        String mark =
                switch (test.standing()) {
                    case PASSED -> "✓ ";
                    case FAILED -> "✗ ";
                    case UNDECIDED, NOT_JUDGED -> "? ";
                };
        String points = test.of() == 0 ? "" : test.points() + " of " + points(test.of());
        text.append(padded(mark + test.promise(), points)).append('\n');
        if (test.standing() == Standing.PASSED) {
            return;
        }
        String count =
                test.failing() > 0
                        ? "fails in " + test.failing() + " of " + schedules(test.schedules())
                        : "";
        if (!test.message().isBlank()) {
            text.append("  ").append(padded(wrapped(test.message(), 2), count)).append('\n');
        }
        if (!test.trace().isEmpty() && test.equals(judgement.firstWithTrace())) {
            text.append('\n').append(TraceTable.of(judgement.answer(), test.trace())).append('\n');
        } else if (test.trace().isEmpty() && test.line() > 0) {
            text.append("    ").append(judgement.answer().at(test.line())).append(":  ");
            text.append(judgement.answer().line(test.line())).append('\n');
        }
        if (!test.explanation().isBlank()) {
            text.append("  ").append(wrapped(test.explanation(), 2)).append('\n');
        }
        text.append('\n');
    }

    private static String summary(Judgement judgement) {
        String points =
                judgement.tests().isEmpty()
                        ? "0 of " + points(judgement.maxPoints())
                        : judgement.points() + " of " + points(judgement.maxPoints());
        return switch (judgement.standing()) {
            case PASSED -> judgement.exercise() + ": passed, " + points + ".";
            case FAILED -> judgement.exercise() + ": not yet, " + points + ".";
            case UNDECIDED ->
                    judgement.exercise()
                            + ": undecided. No fault was found, but not every order of the threads"
                            + " could be tried. Do what the sentence under the promise says, or show"
                            + " the answer to your teacher.";
            case NOT_JUDGED ->
                    judgement.exercise()
                            + ": not judged. The judge could not finish, which says nothing about"
                            + " the answer. If it was stopped by the clock: does something never"
                            + " end?";
        };
    }

    private static String schedules(long count) {
        return count == 1 ? "1 schedule" : count + " schedules";
    }

    private static String points(int count) {
        return count == 1 ? "1 point" : count + " points";
    }

    private static String padded(String left, String right) {
        int last = left.length() - (left.lastIndexOf('\n') + 1);
        return right.isEmpty()
                ? left
                : left + " ".repeat(Math.max(2, WIDTH - last - right.length())) + right;
    }

    /** The text in lines of at most {@link #WIDTH}, all but the first indented. */
    static String wrapped(String text, int indent) {
        return text.lines()
                .map(line -> wrappedLine(line, indent))
                .collect(Collectors.joining("\n" + " ".repeat(indent)));
    }

    private static String wrappedLine(String line, int indent) {
        List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
        for (String word : line.split(" ")) {
            StringBuilder last = lines.getLast();
            if (!last.isEmpty() && last.length() + 1 + word.length() > WIDTH - indent) {
                last = new StringBuilder();
                lines.add(last);
            }
            last.append(last.isEmpty() ? "" : " ").append(word);
        }
        return String.join("\n" + " ".repeat(indent), lines);
    }
}
