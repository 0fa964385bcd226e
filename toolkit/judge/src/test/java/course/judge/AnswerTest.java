package course.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.judge.compile.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An answer")
class AnswerTest {

    @TempDir Path folder;

    @Test
    @DisplayName(
            "is the cell marked \"answer\", wherever it stands and whatever the file is called")
    void isFoundByItsMark() throws Exception {
        Path file = folder.resolve("Kopie von Übung.ipynb");
        Files.writeString(file, Fixture.notebook("class A {}\n"));
        Answer answer = Answer.read(file);
        assertThat(answer.source()).isEqualTo("class A {}\n");
        assertThat(answer.at(3)).isEqualTo("your cell, line 3");
        assertThat(answer.units())
                .singleElement()
                .extracting(SourceText::text)
                .asString()
                .hasLineCount(1);
    }

    @Test
    @DisplayName("that is missing is asked for")
    void missing() throws Exception {
        Path file = folder.resolve("05.ipynb");
        Files.writeString(file, Fixture.notebook());
        assertThatThrownBy(() -> Answer.read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("the answer cell is missing");
    }

    @Test
    @DisplayName("in a kernel has the lines of its cell, with the imports and blank lines above")
    void inAKernel() {
        Answer cell =
                Answer.ofCell(
                        "import java.util.List;\n\n// mine\nclass A { List<B> all; }\n\nclass B {}\n");
        Answer kernel =
                Answer.ofKernel(
                        Set.of("A"),
                        Map.of(
                                "A", "// mine\nclass A {\n    List<B> all;\n    Help help;\n}",
                                "B", "class B { int b; }",
                                "Help", "class Help {}",
                                "Other", "class Other {}"),
                        "import java.util.List; ",
                        cell);

        assertThat(kernel.parts().getFirst().source())
                .isEqualTo(
                        "import java.util.List;\n\n// mine\nclass A {\n    List<B> all;\n    Help"
                                + " help;\n}\n\nclass B { int b; }\n");
        assertThat(kernel.parts().getFirst().place()).isEqualTo("your cell");
        assertThat(kernel.parts()).extracting(Answer.Part::place).contains("class Help");
        assertThat(kernel.classes()).containsExactlyInAnyOrder("A", "B", "Help");
    }

    @Test
    @DisplayName("may be a .java file")
    void mayBeAFile() throws Exception {
        Path file = folder.resolve("Mine.java");
        Files.writeString(file, "class A {}\n");
        assertThat(Answer.read(file).at(1)).isEqualTo("Mine.java, line 1");
    }
}
