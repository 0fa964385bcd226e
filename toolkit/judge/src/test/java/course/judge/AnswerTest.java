package course.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.judge.compile.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
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
    @DisplayName("may be a .java file")
    void mayBeAFile() throws Exception {
        Path file = folder.resolve("Mine.java");
        Files.writeString(file, "class A {}\n");
        assertThat(Answer.read(file).at(1)).isEqualTo("Mine.java, line 1");
    }
}
