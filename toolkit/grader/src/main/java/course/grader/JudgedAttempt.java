package course.grader;

import course.grader.book.Attempt;
import course.grader.intake.Contents;
import course.grader.intake.HandedIn;
import course.judge.Answer;
import course.judge.Assignment;
import course.judge.BadInput;
import course.judge.Judge;
import course.judge.Judgement;
import java.io.IOException;

/** Makes an attempt of what was handed in: reads it and has it judged. */
final class JudgedAttempt {

    private JudgedAttempt() {}

    /**
     * @throws IOException if it cannot be read, or the judge does not work
     */
    static Attempt of(Judge judge, Assignment assignment, HandedIn handedIn)
            throws IOException, InterruptedException {
        Contents contents = Contents.read(handedIn);
        Answer answer;
        try {
            answer = contents.answer(assignment);
        } catch (BadInput e) {
            return unreadable(handedIn, contents, e.getMessage(), judge.maxPoints(assignment));
        }
        Judgement judgement = judge.judge(assignment, answer);
        return new Attempt(
                handedIn.student(),
                handedIn.exercise(),
                contents.sha256(),
                handedIn.place(),
                handedIn.submitted(),
                judgement.standing().name(),
                judgement.kind(),
                judgement.points(),
                judgement.maxPoints(),
                judgement.sandbox().word(),
                judgement.toJson(),
                judgement.text(),
                answer.source(),
                handedIn.timeSource());
    }

    private static Attempt unreadable(
            HandedIn handedIn, Contents contents, String message, int maxPoints) {
        return new Attempt(
                handedIn.student(),
                handedIn.exercise(),
                contents.sha256(),
                handedIn.place(),
                handedIn.submitted(),
                Attempt.UNREADABLE,
                Attempt.UNREADABLE,
                0,
                maxPoints,
                "none",
                "{}",
                "✗ " + message + "\n",
                "",
                handedIn.timeSource());
    }
}
