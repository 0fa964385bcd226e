package course.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small course folder with one exercise, whose hidden tests a test of the judge writes itself.
 */
record Fixture(CourseFolder course) {

    static final String NAME = "01-answer";

    /** What the exercise's solution is: every test is compiled against it. */
    static final String SOLUTION =
            """
            class Question {
                int answer() {
                    return 42;
                }
            }
            """;

    static Fixture in(Path folder, String testMethods) throws IOException {
        Path tests = folder.resolve("tests/exercises").resolve(NAME);
        Files.createDirectories(tests);
        Files.createDirectories(folder.resolve("exercises"));
        Files.createDirectories(folder.resolve("solutions"));
        Files.writeString(folder.resolve("exercises/" + NAME + ".ipynb"), notebook(SOLUTION));
        Files.writeString(folder.resolve("solutions/" + NAME + ".ipynb"), notebook(SOLUTION));
        Files.writeString(
                tests.resolve("AnswerTest.java"),
                """
                import static org.junit.jupiter.api.Assertions.*;

                import course.judge.*;
                import java.io.*;
                import org.junit.jupiter.api.*;

                @Exercise("01-answer")
                class AnswerTest {
                """
                        + testMethods
                        + "}\n");
        return new Fixture(new CourseFolder(folder));
    }

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
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    Assignment assignment() {
        return course.assignment("1");
    }
}
