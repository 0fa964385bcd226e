package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import course.grader.NotUsed;
import course.grader.book.LookAt;
import course.grader.intake.HandedIn;
import course.grader.intake.Intake;
import course.tests.grader.HandInTable.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each file of {@code hand-ins.csv} in each shape in which platforms and people leave a class: what
 * it comes to, whose it is, and that none is lost. Nothing is judged here.
 */
@DisplayName("A class handed in")
class HandInShapesTest {

    @TempDir static Path shared;
    @TempDir Path folder;

    private static SmallCourse course;
    private static List<Row> rows;

    @BeforeAll
    static void prepare() throws IOException {
        course = HandInTable.course(shared.resolve("course"));
        rows = HandInTable.rows();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("comes to what the table says, file by file")
    void table(HandInShape shape) throws IOException {
        Map<String, Row> places = shape.write(folder, rows, "");
        Intake.Findings found = Intake.of(folder, course.folder());
        Map<String, String> expected = new TreeMap<>();
        places.forEach((place, row) -> expected.put(place, shouldBe(shape, row)));
        assertThat(cameTo(found, places)).isEqualTo(expected);
        assertThat(found.students())
                .containsExactlyInAnyOrderElementsOf(rows.stream().map(shape::student).toList());
    }

    private static String shouldBe(HandInShape shape, Row row) {
        return row.isAttempt()
                ? shape.student(row) + " " + row.exercise()
                : shape.student(row) + " " + row.comesTo();
    }

    /** What became of each of the files. */
    private static Map<String, String> cameTo(Intake.Findings found, Map<String, Row> places) {
        Map<String, String> all = new TreeMap<>();
        for (HandedIn each : found.handedIn()) {
            all.put(each.place(), each.student() + " " + each.exercise());
        }
        for (NotUsed each : found.notUsed()) {
            String kind = each.kind().name().toLowerCase(Locale.ROOT);
            if (places.containsKey(each.place())) {
                all.merge(
                        each.place(),
                        each.student() + " " + kind,
                        (one, more) -> one + ", " + more);
            }
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is flagged where the table says so, and nowhere else")
    void flags(HandInShape shape) throws IOException {
        shape.write(folder, rows, "");
        Map<String, List<String>> reasons =
                Intake.of(folder, course.folder()).lookAt().stream()
                        .filter(each -> !each.reason().startsWith("Canvas says"))
                        .collect(
                                Collectors.groupingBy(
                                        LookAt::student,
                                        TreeMap::new,
                                        Collectors.mapping(LookAt::reason, Collectors.toList())));
        Map<String, Row> byStudent =
                rows.stream().collect(Collectors.toMap(shape::student, Function.identity()));
        var flagged = new TreeSet<String>();
        byStudent.forEach((student, row) -> {
            // What cannot be read shows when it is judged.
            if (!row.lookAt().isEmpty() && !row.comesTo().equals("unreadable")) {
                flagged.add(student);
            }
        });
        assertThat(reasons.keySet()).isEqualTo(flagged);
        reasons.forEach((student, said) ->
                assertThat(said)
                        .as(student)
                        .anyMatch(each -> each.contains(byStudent.get(student).lookAt())));
    }
}
