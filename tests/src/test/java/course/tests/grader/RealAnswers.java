package course.tests.grader;

import course.grader.GradedClass;
import course.grader.Grading;
import course.judge.CourseFolder;
import course.judge.Judge;
import course.tests.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/**
 * A small class that hands in answers to the course's own exercises, out of {@code
 * tests/exercises}.
 *
 * @param submitted what was handed in
 * @param out gradebook and reports
 */
record RealAnswers(Path submitted, Path out) {

    static final CourseFolder COURSE = new CourseFolder(Checkout.home());

    private static final FileTime HANDED_IN = FileTime.from(Instant.parse("2026-11-01T10:00:00Z"));

    static RealAnswers in(Path folder) {
        return new RealAnswers(folder.resolve("submitted"), folder.resolve("graded"));
    }

    /**
     * @param file below the exercise's folder of tests, such as {@code right/AtomicAdd.java}
     */
    RealAnswers handIn(String student, String exercise, String file) throws IOException {
        return handInText(
                student,
                exercise,
                Files.readString(
                        COURSE.assignment(exercise.replaceFirst("-.*", "")).tests().resolve(file)));
    }

    RealAnswers handInText(String student, String exercise, String answer) throws IOException {
        return handInFile(student, exercise, SmallCourse.notebook(answer));
    }

    RealAnswers handInFile(String student, String exercise, String notebook) throws IOException {
        Path own = Files.createDirectories(submitted.resolve(student).resolve(exercise));
        Path file = Files.writeString(own.resolve(exercise + ".ipynb"), notebook);
        Files.setLastModifiedTime(file, HANDED_IN);
        return this;
    }

    RealAnswers grade() throws IOException, InterruptedException {
        Judge.prepare(COURSE);
        try (var graded = GradedClass.open(out)) {
            graded.grade(
                    COURSE,
                    new Grading.Options(submitted, out, 2, false, List.of(), true, null),
                    ClassResults.SILENT);
            graded.writeReports(COURSE);
        }
        return this;
    }
}
