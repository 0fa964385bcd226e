package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import course.grader.intake.HandedIn;
import course.grader.intake.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose work it is must not depend on who else is in the class. */
@DisplayName("A folder for each student")
class FolderForEachStudentTest {

    /** People, accounts, teams, and words that files are called by as well. */
    private static final List<String> NAMES =
            List.of(
                    "Ann Lee",
                    "lee_ann",
                    "4711",
                    "s0123",
                    "student 7",
                    "group 5",
                    "team-05",
                    "first 1",
                    "My Alt",
                    "Final",
                    "New",
                    "Test",
                    "Ünal",
                    "李小龙");

    @TempDir static Path shared;
    @TempDir Path folder;

    private static SmallCourse course;

    @BeforeAll
    static void prepare() throws IOException {
        course = HandInTable.course(shared.resolve("course"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submitted", "submissions", "Abgaben"})
    @DisplayName("is that student's, beside any other one, with the exercise's folder or without")
    void anyTwo(String root) throws IOException {
        for (String one : NAMES) {
            for (String other : NAMES.subList(NAMES.indexOf(one) + 1, NAMES.size())) {
                Path submitted = folder.resolve(one + " and " + other).resolve(root);
                handIn(submitted.resolve(one).resolve("05-count-up"));
                handIn(submitted.resolve(other));
                assertThat(Intake.of(submitted, course.folder()).handedIn())
                        .extracting(HandedIn::student)
                        .as("%s and %s in %s", one, other, root)
                        .containsExactlyInAnyOrder(one, other);
            }
        }
    }

    @Test
    @DisplayName("is that student's where one of the class has a person's name")
    void beside() throws IOException {
        Path submitted = folder.resolve("os-2026");
        for (String name : NAMES) {
            handIn(submitted.resolve(name));
        }
        assertThat(Intake.of(submitted, course.folder()).handedIn())
                .extracting(HandedIn::student)
                .containsExactlyInAnyOrderElementsOf(NAMES);
    }

    private static void handIn(Path place) throws IOException {
        Files.createDirectories(place);
        Files.writeString(
                place.resolve("05-count-up.ipynb"), HandInTable.notebook(HandInTable.RIGHT));
    }
}
