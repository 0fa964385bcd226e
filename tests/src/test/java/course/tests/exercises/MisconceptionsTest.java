package course.tests.exercises;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.judge.Answer;
import course.judge.CourseFolder;
import course.judge.Judge;
import course.judge.Judgement;
import course.judge.Problem;
import course.judge.Standing;
import course.judge.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The table in docs/misconceptions.md says what the judge says. With {@code
 * -Dcourse.misconceptions=write} it is written anew.
 */
@DisplayName("The table of misconceptions")
class MisconceptionsTest {

    private static final CourseFolder COURSE = CourseFolder.find();
    private static final Path PAGE = COURSE.root().resolve("docs/misconceptions.md");
    private static final boolean WRITE =
            "write".equals(System.getProperty("course.misconceptions"));

    /** Number, belief, study, exercise, answer, sentence. */
    private static final Pattern ROW =
            Pattern.compile(
                    "\\| (\\d+) \\| (.+?) \\| \\[\\w+]\\(#(\\w+)\\) \\| \\[(\\d\\d)]\\([^)]+\\)"
                            + " \\| \\[\\w+]\\(\\.\\./([^)]+)\\) \\|(.*)\\|");

    @Test
    @DisplayName("says of each answer what the judge says, and names a study for each belief")
    void asJudged() throws Exception {
        List<String> lines = Files.readAllLines(PAGE);
        List<String> judged = new ArrayList<>();
        int rows = 0;
        Judge.prepare(COURSE);
        try (Judge judge = new Judge(COURSE)) {
            for (String line : lines) {
                Matcher row = ROW.matcher(line);
                judged.add(row.matches() ? row(judge, row) : line);
                rows += row.matches() ? 1 : 0;
            }
        }
        if (WRITE) {
            Files.write(PAGE, judged);
        }
        int known = rows;
        String page = String.join("\n", lines);
        assertAll(
                () -> assertTrue(known >= 20, known + " rows"),
                () ->
                        assertEquals(
                                String.join("\n", judged),
                                WRITE ? String.join("\n", judged) : page),
                () ->
                        lines.stream()
                                .map(ROW::matcher)
                                .filter(Matcher::matches)
                                .forEach(row ->
                                        assertTrue(
                                                page.contains(
                                                        "<a id=\"" + row.group(3) + "\"></a>"),
                                                row.group(3))));
    }

    private static String row(Judge judge, Matcher row) throws IOException, InterruptedException {
        Path answer = COURSE.root().resolve(row.group(5));
        Judgement judgement = judge.judge(COURSE.assignment(row.group(4)), Answer.read(answer), 1);
        assertEquals(Standing.FAILED, judgement.standing(), row.group(5));
        String said =
                Stream.concat(
                                judgement.problems().stream().map(Problem::sentence),
                                judgement.tests().stream()
                                        .filter(test -> test.standing() == Standing.FAILED)
                                        .map(TestResult::message))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(judgement.text()));
        String cell = said.replace("|", "\\|").replaceAll("\\s+", " ").strip();
        return row.group().substring(0, row.start(6) - row.start()) + " " + cell + " |";
    }
}
