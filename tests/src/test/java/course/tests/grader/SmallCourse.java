package course.tests.grader;

import course.judge.Assignment;
import course.judge.CourseFolder;
import course.judge.Judge;
import course.tests.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** A course of one or two tiny exercises, whose hidden tests a test of the grader writes itself. */
record SmallCourse(CourseFolder folder) {

    static final String SOLUTION =
            """
            class Question {
                int answer() {
                    return 42;
                }
            }
            """;

    static final String TESTS =
            """
            @Test @Points(2) @DisplayName("the answer is 42") @Explain("Ask the mice.")
            void isRight() { assertEquals(42, new Question().answer(), "The answer"); }

            @Test @Points(1) @DisplayName("a question can be asked twice")
            void twice() {
                var question = new Question();
                assertEquals(question.answer(), question.answer(), "The second answer");
            }
            """;

    /** One exercise, {@code 01-answer}. */
    static SmallCourse in(Path root, String testMethods) throws IOException {
        return in(root, testMethods, SOLUTION);
    }

    static SmallCourse in(Path root, String testMethods, String solution) throws IOException {
        SmallCourse course = empty(root);
        add(root, "01-answer", testMethods, solution);
        return course;
    }

    /** Without exercises. */
    static SmallCourse empty(Path root) throws IOException {
        Files.createDirectories(root.resolve("exercises"));
        Files.createDirectories(root.resolve("solutions"));
        return new SmallCourse(new CourseFolder(root));
    }

    /** Many answers are judged faster then. What is prepared does not depend on the course. */
    SmallCourse prepare() throws IOException, InterruptedException {
        var real = new CourseFolder(Checkout.home());
        Judge.prepare(real);
        Path cache = Files.createDirectories(folder.root().resolve(".course/judge"));
        Path made = real.root().resolve(".course/judge");
        try (Stream<Path> files = Files.walk(made, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.getParent().getFileName().toString().startsWith("jvms-")) {
                    link(file, cache.resolve(made.relativize(file).toString()));
                }
            }
        }
        return this;
    }

    /** The usual one: {@code 01-answer} and {@code 02-again}, of three points each. */
    static SmallCourse in(Path root) throws IOException {
        SmallCourse course = in(root, TESTS);
        add(root, "02-again", TESTS, SOLUTION);
        return course;
    }

    private static void link(Path file, Path link) throws IOException {
        Files.createDirectories(link.getParent());
        try {
            Files.createLink(link, file);
        } catch (IOException | UnsupportedOperationException otherDisk) {
            Files.copy(file, link, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Its starter is the solution with 0 in the place of 42. */
    static void add(Path root, String name, String testMethods, String solution)
            throws IOException {
        Path tests = Files.createDirectories(root.resolve("tests/exercises").resolve(name));
        String starter = solution.replace("42", "0");
        Files.writeString(root.resolve("exercises/" + name + ".ipynb"), notebook(starter));
        Files.writeString(root.resolve("solutions/" + name + ".ipynb"), notebook(solution));
        Files.writeString(
                tests.resolve("AnswerTest.java"),
                """
                import static org.junit.jupiter.api.Assertions.*;

                import course.judge.*;
                import java.io.*;
                import java.util.*;
                import org.junit.jupiter.api.*;

                @Exercise("%s")
                class AnswerTest {
                """
                                .formatted(name)
                        + testMethods
                        + "}\n");
    }

    /** A notebook with these answer cells; one, if all is well. */
    static String notebook(String... answers) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < answers.length; i++) {
            cells.append(i == 0 ? "" : ",")
                    .append(
                            """
                            {"cell_type":"code","execution_count":null,"id":"answer-%d","metadata":
                            {"nbgrader":{"grade_id":"answer"}},"outputs":[],"source":%s}\
                            """
                                    .formatted(i, quoted(answers[i])));
        }
        return "{\"cells\":[" + cells + "],\"metadata\":{},\"nbformat\":4,\"nbformat_minor\":5}";
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "\\r")
                        .replace("\n", "\\n")
                + '"';
    }

    Assignment assignment() {
        return folder.assignment("1");
    }
}
