package course.tests;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The arrows between the toolkit's rooms, and that a room is entered by its door only. */
@DisplayName("The toolkit's rooms")
class ArchitectureTest {

    /** Room to the rooms it may use; an arrow covers what lies below it. */
    private static final Map<String, Set<String>> ARROWS =
            Map.of(
                    "explorer", Set.of(),
                    "notebook", Set.of(),
                    "judge", Set.of("explorer", "notebook"),
                    "lab", Set.of("judge", "explorer", "notebook"),
                    "grader", Set.of("judge", "explorer", "notebook"),
                    "mutants", Set.of("judge"),
                    "cli", Set.of("grader", "lab", "mutants", "judge", "explorer", "notebook"));

    private static final JavaClasses TOOLKIT =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("course");

    @TestFactory
    @DisplayName("know only the rooms that the design lets them know")
    Iterable<DynamicTest> arrows() {
        return ARROWS.entrySet().stream()
                .map(arrow ->
                        DynamicTest.dynamicTest(
                                arrow.getKey() + " → " + arrow.getValue(),
                                () -> holdArrows(arrow.getKey(), arrow.getValue())))
                .toList();
    }

    @TestFactory
    @DisplayName("are entered by their door package only")
    Iterable<DynamicTest> doors() {
        return ARROWS.keySet().stream()
                .map(room -> DynamicTest.dynamicTest(room, () -> holdDoor(room)))
                .toList();
    }

    private static void holdArrows(String room, Set<String> allowed) {
        noClasses()
                .that(describe("stand in " + room, c -> room.equals(roomOf(c))))
                .should()
                .dependOnClassesThat(
                        describe(
                                "stand in a room other than " + allowed,
                                c ->
                                        roomOf(c) != null
                                                && !roomOf(c).equals(room)
                                                && !allowed.contains(roomOf(c))))
                .check(TOOLKIT);
    }

    private static void holdDoor(String room) {
        noClasses()
                .that(describe("stand outside " + room, c -> !room.equals(roomOf(c))))
                .should()
                .dependOnClassesThat(
                        describe(
                                "stand behind the door of " + room,
                                c ->
                                        room.equals(roomOf(c))
                                                && !c.getPackageName().equals("course." + room)))
                .allowEmptyShould(true)
                .check(TOOLKIT);
    }

    private static String roomOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 1 && parts[0].equals("course") ? parts[1] : null;
    }
}
