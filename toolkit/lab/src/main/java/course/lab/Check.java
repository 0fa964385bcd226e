package course.lab;

import course.judge.Answer;
import course.judge.Assignment;
import course.judge.BadInput;
import course.judge.CourseFolder;
import course.judge.Judge;
import course.judge.Judgement;
import course.judge.LearnerRecord;
import course.notebook.NotebookException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jdk.jshell.JShell;

/**
 * What the check and hint cells of an exercise call. It prints; a verdict is no error of the cell.
 * Safe for use by several threads, which take turns.
 */
public final class Check {

    /** Kept for the life of the kernel: its compile worker stays warm. */
    private static Judge judge;

    private Check() {}

    /**
     * Judges the answer as it stands in the kernel and prints the verdict.
     *
     * @param exercise number or name, such as {@code 05}
     * @return the interleaving that failed, to be shown, or nothing
     */
    public static synchronized Optional<Explored> check(String exercise, JShell kernel)
            throws InterruptedException {
        try {
            CourseFolder course = CourseFolder.find();
            Assignment assignment = course.assignment(exercise);
            Optional<Answer> saved = savedAnswer(course, assignment);
            Answer inKernel = KernelAnswer.of(kernel, assignment, saved);
            boolean same = saved.filter(each -> each.sameCodeAs(inKernel)).isPresent();
            Answer answer = same ? saved.get().withImports(KernelAnswer.imports(kernel)) : inKernel;
            Judgement judgement = judge(course).judge(assignment, answer);
            System.out.print(judgement.text());
            if (saved.isPresent() && !same) {
                System.out.println(
                        "(Your saved notebook holds another answer. Save it: ./course check and"
                                + " handing in read the file.)");
            }
            note(course.learnerRecord(), assignment, judgement);
            return judgement.failingSchedule().map(Explored::new);
        } catch (BadInput | NotebookException e) {
            System.out.println(e.getMessage());
            return Optional.empty();
        }
    }

    /** Prints the hints given so far and one more. */
    public static synchronized void hint(String exercise) {
        try {
            CourseFolder course = CourseFolder.find();
            Assignment assignment = course.assignment(exercise);
            List<String> hints = assignment.hints();
            LearnerRecord record = course.learnerRecord();
            int given = Math.min(hints.size(), record.hintsGiven(assignment) + 1);
            for (int i = 0; i < given; i++) {
                System.out.println("Hint " + (i + 1) + " of " + hints.size() + ": " + hints.get(i));
            }
            record.noteHints(assignment, given);
        } catch (BadInput | NotebookException e) {
            System.out.println(e.getMessage());
        }
    }

    private static Judge judge(CourseFolder course) {
        if (judge == null) {
            judge = new Judge(course);
            Runtime.getRuntime().addShutdownHook(new Thread(judge::close, "close-judge"));
        }
        return judge;
    }

    /** A kernel may run where nothing can be written; the verdict stands all the same. */
    private static void note(LearnerRecord record, Assignment assignment, Judgement judgement) {
        try {
            record.note(assignment, judgement);
        } catch (BadInput notWritable) {
            System.out.println(
                    "(Your progress could not be noted: " + notWritable.getMessage() + ")");
        }
    }

    private static Optional<Answer> savedAnswer(CourseFolder course, Assignment assignment) {
        Path saved = course.workCopyOf(assignment);
        try {
            return Files.exists(saved)
                    ? Optional.of(Answer.handedIn(assignment, saved))
                    : Optional.empty();
        } catch (BadInput noAnswerInIt) {
            return Optional.empty();
        }
    }
}
