package course.tests.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import course.notebook.Lint;
import course.notebook.Notebook;
import course.notebook.SourceMap;
import course.tests.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What can be said of the notebooks without running them. */
@DisplayName("The notebooks")
class LintedNotebooksTest {

    @TestFactory
    @DisplayName("keep the rules of docs/notebooks.md")
    Stream<DynamicTest> lint() {
        return Notebooks.all().stream()
                .map(file ->
                        DynamicTest.dynamicTest(
                                file.getFileName().toString(), () -> assertFollowsRules(file)));
    }

    /** Here and now, and not behind the notebooks that wait to be run. */
    private static void assertFollowsRules(Path file) {
        try (Lint lint = new Lint(Notebooks.sourceIds())) {
            Notebooks.assertNone(lint.check(Notebook.read(file)));
        }
    }

    @Test
    @DisplayName("show every row of the sources, and those of kind code by code")
    void everyRow() {
        SourceMap map = SourceMap.of(Checkout.home());
        assertThat(map.rows()).hasSize(129);
        Notebooks.assertNone(map.gaps());
    }

    @Test
    @DisplayName("give docs/source-map.md as it is committed")
    void sourceMap() throws IOException {
        assertThat(Checkout.home().resolve("docs/source-map.md"))
                .as("./course refresh writes it")
                .content()
                .isEqualTo(SourceMap.of(Checkout.home()).markdown());
    }
}
