package course.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A handed-in answer")
class HandedInTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ANSWER =
            "// m\u00e4nner\n"
                    + "class Question {\n"
                    + "    int answer() {\n"
                    + "        return 41 + 1;\n"
                    + "    }\n"
                    + "}\n";

    @TempDir Path folder;

    private Assignment assignment;

    @BeforeEach
    void makeCourse() throws IOException {
        assignment = Fixture.in(folder, "").assignment();
    }

    /** What programs and people do to a notebook; it still opens in Jupyter. */
    private static Map<String, Consumer<ObjectNode>> shapes() {
        Map<String, Consumer<ObjectNode>> shapes = new LinkedHashMap<>();
        shapes.put("as it was given", notebook -> {});
        for (int minor = 0; minor < 5; minor++) {
            int older = minor;
            shapes.put(
                    "nbformat 4." + minor,
                    notebook -> {
                        notebook.put("nbformat_minor", older);
                        cells(notebook).forEach(cell -> ((ObjectNode) cell).remove("id"));
                    });
        }
        shapes.put("nbformat 5", notebook -> notebook.put("nbformat", 5));
        shapes.put(
                "one id for all",
                notebook -> cells(notebook).forEach(cell -> ((ObjectNode) cell).put("id", "x")));
        shapes.put(
                "without marks",
                notebook ->
                        cells(notebook).forEach(cell -> ((ObjectNode) cell).putObject("metadata")));
        shapes.put(
                "without metadata",
                notebook ->
                        cells(notebook).forEach(cell -> ((ObjectNode) cell).remove("metadata")));
        shapes.put(
                "not a number", notebook -> notebook.putObject("metadata").put("zoom", Double.NaN));
        shapes.put(
                "the state of widgets",
                notebook ->
                        notebook.putObject("metadata")
                                .putObject("widgets")
                                .put("x", "y".repeat(100_000)));
        shapes.put(
                "source in lines",
                notebook ->
                        cells(notebook)
                                .forEach(cell -> {
                                    ArrayNode lines = JSON.createArrayNode();
                                    cell.path("source")
                                            .asText()
                                            .lines()
                                            .forEach(line -> lines.add(line + "\n"));
                                    ((ObjectNode) cell).set("source", lines);
                                }));
        shapes.put(
                "lines of Windows",
                notebook ->
                        cells(notebook)
                                .forEach(cell ->
                                        ((ObjectNode) cell)
                                                .put(
                                                        "source",
                                                        cell.path("source")
                                                                .asText()
                                                                .replace("\n", "\r\n"))));
        return shapes;
    }

    /** What is done to the file as a whole. */
    private static Map<String, Function<String, byte[]>> files() {
        Map<String, Function<String, byte[]>> files = new LinkedHashMap<>();
        files.put("05.ipynb", text -> bytes(text, StandardCharsets.UTF_8));
        files.put("05.IPYNB", text -> bytes("\uFEFF" + text, StandardCharsets.UTF_8));
        files.put(
                "05.ipynb.txt", text -> bytes(text.replace("\n", "\r\n"), StandardCharsets.UTF_8));
        files.put("05.json", text -> bytes("\n  " + text, StandardCharsets.UTF_8));
        files.put("05", text -> bytes("\uFEFF" + text, StandardCharsets.UTF_16LE));
        files.put("05 (1).ipynb", text -> bytes("\uFEFF" + text, StandardCharsets.UTF_16BE));
        return files;
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static ArrayNode cells(ObjectNode notebook) {
        return (ArrayNode) notebook.path("cells");
    }

    @Test
    @DisplayName("is read from every notebook that Jupyter opens, whoever saved it")
    void shapesOfNotebooks() {
        files().forEach((name, bytes) ->
                shapes().forEach((shape, change) -> {
                    Answer answer = read(file(name, bytes.apply(changed(change))));
                    assertThat(answer.source()).as(name + ", " + shape).isEqualTo(ANSWER);
                    assertThat(answer.at(4)).as(name + ", " + shape).isEqualTo("your cell, line 4");
                    assertThat(answer.remarks()).as(name + ", " + shape).isEmpty();
                }));
    }

    private static String changed(Consumer<ObjectNode> change) {
        try {
            var notebook = (ObjectNode) JSON.readTree(Fixture.notebook(ANSWER));
            cells(notebook)
                    .addObject()
                    .put("cell_type", "code")
                    .put("id", "play")
                    .put("source", "new Question().answer();");
            change.accept(notebook);
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(notebook);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("stands in a field that is there twice: the last counts, as in Jupyter")
    void fieldTwice() {
        String text =
                Fixture.notebook(ANSWER)
                        .replace("\"source\"", "\"source\":\"class Other {}\",\"source\"");
        assertThat(read(file("a.ipynb", text.getBytes(StandardCharsets.UTF_8))).source())
                .isEqualTo(ANSWER);
    }

    @Test
    @DisplayName("is found behind outputs of any size, which take no memory")
    void largeOutputs() {
        String text = Fixture.notebook(ANSWER);
        int at = text.indexOf("\"outputs\":[") + "\"outputs\":[".length();
        byte[] block =
                ("{\"text\":[\"" + "x".repeat(1 << 20) + "\"]},")
                        .getBytes(StandardCharsets.US_ASCII);
        var large =
                new AnswerFile(
                        "large.ipynb",
                        content(() -> {
                            List<InputStream> all = new ArrayList<>();
                            all.add(stream(text.substring(0, at)));
                            for (int i = 0; i < 100; i++) {
                                all.add(new ByteArrayInputStream(block));
                            }
                            all.add(stream("{}" + text.substring(at)));
                            return new SequenceInputStream(Collections.enumeration(all));
                        }));
        read(large);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(read(large).source()).isEqualTo(ANSWER);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10 << 20);
    }

    private static AnswerFile.Content content(Supplier<InputStream> bytes) {
        return new AnswerFile.Content() {
            @Override
            public <T> T read(AnswerFile.Use<T> use) throws IOException {
                try (InputStream in = bytes.get()) {
                    return use.of(in);
                }
            }
        };
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("that cannot be read is asked for, with what to do and no word of the reader's")
    void unreadable() {
        String right = Fixture.notebook(ANSWER);
        Map<String, String> said = new LinkedHashMap<>();
        said.put("", "the file is empty");
        said.put(" \n\uFEFF".strip(), "the file is empty");
        said.put(right.substring(0, 100), "cut off");
        said.put("<<<<<<< HEAD\n" + right, "line 1: this is not the JSON of a notebook");
        said.put(right.replace(":4,", ":4,,"), "this is not the JSON of a notebook");
        said.put("{}", "no list of \"cells\"");
        said.put("{\"nbformat\":3,\"worksheets\":[]}", "nbformat 3");
        said.put("[".repeat(100_000), "not a notebook");
        said.put("{\"a\":" + "[".repeat(100_000), "too deep");
        said.put("<html></html>", "not the JSON of a notebook");
        said.put(Fixture.notebook(), "no cells");
        said.put(
                Fixture.notebook("int x = 3;").replace("grade_id", "other"),
                "no cell declares Question");
        said.put(
                Fixture.notebook("class Question { /*" + "x".repeat(300_000) + "*/ }"),
                "characters");
        said.forEach((text, expected) ->
                assertThatThrownBy(
                                () -> read(file("a.ipynb", text.getBytes(StandardCharsets.UTF_8))))
                        .as(text.substring(0, Math.min(60, text.length())))
                        .isInstanceOf(BadInput.class)
                        .hasMessageContaining(expected)
                        .message()
                        .doesNotContain("Json", "Exception", "enable"));
        assertThatThrownBy(() -> read(file("a.ipynb", right.getBytes(StandardCharsets.ISO_8859_1))))
                .hasMessageContaining("not UTF-8");
    }

    @Test
    @DisplayName("may be several texts of Java, with packages and a main, compiled together")
    void severalFiles() {
        Answer answer =
                read(
                        java(
                                "Question.java",
                                "package home;\n\n"
                                        + "import java.util.List;\n\n"
                                        + "public class Question {\n"
                                        + "}\n"),
                        java(
                                "Main.java",
                                "package home;\n"
                                        + "import home.Question;\n"
                                        + "public class Main {\n"
                                        + "  public static void main(String[] a) {}\n"
                                        + "}\n"),
                        java("package-info.java", "/** All. */\n@Deprecated\npackage home;\n"));
        assertThat(answer.parts())
                .extracting(Answer.Part::place)
                .containsExactly("Main.java", "Question.java");
        assertThat(answer.classes()).containsExactly("Main", "Question");
        for (int line = 1; line <= answer.source().lines().count(); line++) {
            String text = answer.line(line);
            if (!text.startsWith("//")) {
                String[] place = answer.at(line).split(", line ");
                assertThat(
                                answer.parts().stream()
                                        .filter(part -> part.place().equals(place[0]))
                                        .findFirst()
                                        .orElseThrow()
                                        .source()
                                        .lines()
                                        .toList()
                                        .get(Integer.parseInt(place[1]) - 1)
                                        .strip())
                        .isEqualTo(text);
            }
        }
    }

    private static AnswerFile java(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static AnswerFile file(String name, byte[] bytes) {
        return new AnswerFile(name, content(() -> new ByteArrayInputStream(bytes)));
    }

    private Answer read(AnswerFile... files) {
        try {
            return Answer.handedIn(assignment, List.of(files));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
