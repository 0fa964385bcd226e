package course.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A notebook")
class NotebookTest {

    /** With an unknown field, unsorted fields, floats in Python's spelling, control letters. */
    private static final String ODD =
            """
            {
             "zebra": {
              "float": 1e-05,
              "huge": 123456789012345678901234567890
             },
             "cells": [
              {
               "cell_type": "code",
               "execution_count": null,
               "id": "first",
               "metadata": {
                "tags": [
                 "lab"
                ]
               },
               "outputs": [],
               "source": [
                "var a = \\"π → \\\\ \\u0001\\";\\n",
                "a"
               ]
              }
             ],
             "metadata": {},
             "nbformat": 4,
             "nbformat_minor": 5
            }
            """;

    @TempDir Path folder;

    @Test
    @DisplayName("that is read and written has the same bytes")
    void sameBytes() throws IOException {
        Path file = Files.writeString(folder.resolve("odd.ipynb"), ODD);
        Notebook.read(file).write(file);
        assertThat(file).content().isEqualTo(ODD);
    }

    @Test
    @DisplayName("keeps fields that we do not know, their order and the digits of floats")
    void unknownFields() {
        Notebook notebook = Notebook.parse(Path.of("odd.ipynb"), ODD);
        assertThat(notebook.withCells(notebook.cells()).text()).isEqualTo(ODD);
    }

    @Test
    @DisplayName("in another layout is kept as it is until a cell changes")
    void otherLayout() {
        String compact = ODD.replace("\n ", "\n     ");
        Notebook notebook = Notebook.parse(Path.of("odd.ipynb"), compact);
        assertThat(notebook.text()).isEqualTo(compact);
        assertThat(notebook.withCell(notebook.cells().getFirst()).text()).isEqualTo(ODD);
    }

    @Test
    @DisplayName("takes outputs and gives them back")
    void outputs() {
        Notebook notebook = Notebook.parse(Path.of("odd.ipynb"), ODD);
        var json = notebook.fields();
        List<Output> outputs =
                List.of(
                        new Output.Stream("stdout", "one\ntwo\n"),
                        new Output.Display(
                                Map.of("image/svg+xml", "<svg/>", "text/plain", "x\ny"),
                                json.objectNode()),
                        new Output.Result(Map.of("text/plain", "42"), json.objectNode(), 3),
                        new Output.Failure("RuntimeException", "why", List.of("a", "b")));
        Notebook run = notebook.withCell(notebook.cells().getFirst().withOutputs(outputs, 3));
        Cell cell = Notebook.parse(Path.of("odd.ipynb"), run.text()).cells().getFirst();
        assertThat(cell.outputs()).isEqualTo(outputs);
        assertThat(cell.source()).isEqualTo("var a = \"π → \\ \u0001\";\na");
        assertThat(cell.hasTag("lab")).isTrue();
    }

    @Test
    @DisplayName("sorts its fields as JupyterLab does when asked for the canonical text")
    void canonical() {
        Notebook notebook = Notebook.parse(Path.of("odd.ipynb"), ODD);
        assertThat(notebook.canonicalText()).startsWith("{\n \"cells\": [");
        assertThat(notebook.canonical().canonicalText()).isEqualTo(notebook.canonicalText());
    }

    @Test
    @DisplayName("that is broken is refused with file, line and what to do")
    void broken() {
        assertRefused("", "x.ipynb: the file is empty");
        assertRefused("{\n \"cells\": [\n", "x.ipynb: line 3: not valid JSON");
        assertRefused(ODD + "}", "x.ipynb: line");
        assertRefused(ODD.replace("\"metadata\": {},", "\"cells\": [],"), "Duplicate");
        assertRefused("[1]", "x.ipynb: not a notebook");
        assertRefused(
                ODD.replace("\"nbformat_minor\": 5", "\"nbformat_minor\": 4"),
                "x.ipynb: nbformat 4.4; 4.5 is needed");
        assertRefused(ODD.replace("\"id\"", "\"di\""), "x.ipynb, cell 1: has no id");
        assertRefused(ODD.replace("\"source\"", "\"id\""), "Duplicate");
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> Notebook.parse(Path.of("x.ipynb"), text))
                .isInstanceOf(NotebookException.class)
                .hasMessageContaining(message);
    }

    @Test
    @DisplayName("that does not exist or is not text is refused by name")
    void unreadable() throws IOException {
        Path missing = folder.resolve("missing.ipynb");
        assertThatThrownBy(() -> Notebook.read(missing))
                .hasMessage(missing + ": there is no such file");
        Path binary = Files.write(folder.resolve("binary.ipynb"), new byte[] {(byte) 0xff, 0, 1});
        assertThatThrownBy(() -> Notebook.read(binary)).hasMessageContaining("not UTF-8");
    }
}
