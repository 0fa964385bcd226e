package course.cli;

import course.judge.Assignment;
import course.judge.BadInput;
import course.judge.CourseFolder;
import course.judge.Judge;
import course.judge.LearnerRecord;
import course.notebook.NotebookException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** The learner's exercises in this checkout. */
record Homework(Checkout checkout) {

    private CourseFolder course() {
        return new CourseFolder(checkout.home());
    }

    CourseFolder folder() {
        return course();
    }

    List<Assignment> all() {
        return foreseen(course()::assignments);
    }

    /** The exercise of that number or name. */
    Assignment find(String numberOrName) {
        return foreseen(() -> course().assignment(numberOrName));
    }

    LearnerRecord learnerRecord() {
        return course().learnerRecord();
    }

    /** The learner's own copy, made on first use. */
    Path copyOf(Assignment assignment) {
        Path copy = course().workCopyOf(assignment);
        if (Files.notExists(copy)) {
            new Copies(checkout).bringUpToDate();
        }
        return copy;
    }

    /** Where nothing can be written, judging works all the same, more slowly. */
    void prepareJudge() throws InterruptedException {
        if (Judge.prepared(course())) {
            return;
        }
        try (var _ = new Progress("Preparing the judge, once (some ten seconds)")) {
            Judge.prepare(course());
        } catch (IllegalStateException slower) {
            System.err.println("  " + slower.getMessage());
        }
    }

    /** The path as a person in the course's folder would type it. */
    String shown(Path path) {
        return path.startsWith(checkout.home())
                ? checkout.home().relativize(path).toString()
                : path.toString();
    }

    /** What a learner can mend ends with exit code 2 and says how. */
    static <T> T foreseen(Supplier<T> work) {
        try {
            return work.get();
        } catch (BadInput | NotebookException e) {
            throw new CourseException(CourseException.BAD_INPUT, e.getMessage(), "");
        }
    }
}
