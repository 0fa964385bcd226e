package course.tests.exercises;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import course.judge.Answer;
import course.judge.Assignment;
import course.judge.CourseFolder;
import course.judge.Judge;
import course.judge.Judgement;
import course.judge.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every kept answer gets exactly the verdict it is filed under: {@code right/} passes with all
 * points, {@code wrong/KIND/} fails with that kind; and what is said of it is English ({@link
 * Wording}). With {@code -Dcourse.full} each is judged with ten seeds.
 */
@DisplayName("Every right and wrong answer")
@Execution(ExecutionMode.CONCURRENT)
class RightAndWrongAnswersTest {

    private static final CourseFolder COURSE = CourseFolder.find();
    private static final Judge JUDGE = prepared();
    private static final int SEEDS = Boolean.getBoolean("course.full") ? 10 : 1;

    private static final ExecutorService TWO = Executors.newFixedThreadPool(2);

    private static Judge prepared() {
        try {
            Judge.prepare(COURSE);
            return new Judge(COURSE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void close() {
        TWO.shutdownNow();
        JUDGE.close();
    }

    @TestFactory
    @DisplayName("is judged as it deserves")
    Stream<DynamicContainer> answers() {
        String only = System.getProperty("course.exercise", "");
        return COURSE.assignments().stream()
                .filter(each -> each.name().startsWith(only))
                .map(each ->
                        DynamicContainer.dynamicContainer(
                                each.name(),
                                Stream.concat(rightAnswers(each), wrongAnswers(each)).toList()))
                .toList()
                .stream();
    }

    private static Stream<DynamicTest> rightAnswers(Assignment assignment) {
        return files(assignment.tests().resolve("right"))
                .map(file -> test(assignment, file, Standing.PASSED, "PASSED"));
    }

    private static Stream<DynamicTest> wrongAnswers(Assignment assignment) {
        return files(assignment.tests().resolve("wrong"))
                .map(file -> test(assignment, file, Standing.FAILED, kindOf(file)));
    }

    private static String kindOf(Path file) {
        return file.getParent().getFileName().toString();
    }

    /** Judging has begun when the test is made; the report keeps the order of the files. */
    private static DynamicTest test(
            Assignment assignment, Path file, Standing standing, String kind) {
        String name = assignment.tests().relativize(file).toString();
        List<Future<Judgement>> judgements =
                LongStream.rangeClosed(1, SEEDS)
                        .mapToObj(seed ->
                                TWO.submit(() -> JUDGE.judge(assignment, Answer.read(file), seed)))
                        .toList();
        return DynamicTest.dynamicTest(
                name,
                () -> {
                    for (Future<Judgement> each : judgements) {
                        Judgement judgement = each.get();
                        assertAll(
                                judgement.text(),
                                () -> assertEquals(standing, judgement.standing()),
                                () -> assertEquals(kind, judgement.kind()),
                                () -> assertEquals(List.of(), Wording.slips(judgement)),
                                () ->
                                        assertEquals(
                                                standing == Standing.PASSED,
                                                judgement.points() == judgement.maxPoints()));
                    }
                });
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static Stream<Path> files(Path folder) {
        try {
            return javaFiles(folder).stream();
        } catch (IOException e) {
            throw new IllegalStateException(folder + " cannot be read", e);
        }
    }
}
