package course.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import course.judge.compile.SourceText;
import course.judge.source.Snippets;
import course.notebook.ForeignNotebook;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The answer in a notebook")
class NotebookAnswerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String GIVEN =
            "class A {\n    int a = 0; // TODO\n}\n\nclass B {\n    A a;\n}\n";
    private static final String FIRST = "class A {\n    int a = 1;\n}\n";
    private static final String SECOND = "class B {\n    A a, b;\n}\n";
    private static final String BOTH = FIRST + SECOND;

    /** A cell; the answer's mark is nbgrader's. */
    private record Written(String type, boolean marked, String source) {}

    private static Written marked(String source) {
        return new Written("code", true, source);
    }

    private static Written cell(String source) {
        return new Written("code", false, source);
    }

    @Test
    @DisplayName("is what the cells declare, whichever of them is marked, and nobody needs to look")
    void clear() {
        List<List<Written>> all =
                List.of(
                        List.of(marked(BOTH)),
                        List.of(cell(BOTH)),
                        List.of(marked(BOTH), marked(BOTH)),
                        List.of(marked(BOTH), marked("// scratch\n")),
                        List.of(marked(FIRST), marked(SECOND)),
                        List.of(marked(FIRST), cell(SECOND)),
                        List.of(cell(SECOND), marked(FIRST)),
                        List.of(cell(FIRST), cell(SECOND)),
                        List.of(cell(FIRST.replace("1", "2")), marked(BOTH)),
                        List.of(cell(GIVEN), marked(BOTH)),
                        List.of(
                                cell("int x = 3;"),
                                marked(BOTH),
                                cell("new A();"),
                                cell("class C { }")),
                        List.of(marked("%maven a:b:1\n" + BOTH)),
                        List.of(marked(BOTH + "new B();\nvoid main() { }\n")),
                        List.of(marked(BOTH.replace("class", "public class"))));
        for (List<Written> cells : all) {
            Answer answer = answer(cells);
            assertThat(declared(answer)).as(cells.toString()).isEqualTo(tokens(BOTH));
            assertThat(answer.remarks()).as(cells.toString()).isEmpty();
        }
    }

    @Test
    @DisplayName("is the later of two, or the one that is not as it was given, and that is said")
    void ambiguous() {
        String other = BOTH.replace("= 1", "= 2");
        List<List<Written>> all =
                List.of(
                        List.of(marked(GIVEN), cell(BOTH)),
                        List.of(cell(BOTH), marked(GIVEN)),
                        List.of(marked(GIVEN), marked(BOTH)),
                        List.of(marked(other), marked(BOTH)),
                        List.of(marked(other), cell(BOTH)),
                        List.of(marked(other + BOTH)));
        for (List<Written> cells : all) {
            Answer answer = answer(cells);
            assertThat(declared(answer)).as(cells.toString()).isEqualTo(tokens(BOTH));
            assertThat(answer.remarks()).as(cells.toString()).isNotEmpty();
        }
        assertThat(answer(all.getFirst()).remarks())
                .first()
                .isEqualTo(
                        "Cell 2 and cell 1 both declare A: cell 1 is as it was given, so cell 2 was"
                                + " judged.");
        assertThat(answer(List.of(new Written("markdown", true, BOTH))).remarks())
                .containsExactly(
                        "Cell 1 holds the answer and is no code cell; it was judged all the same.");
    }

    @Test
    @DisplayName("that is as it was given is judged, too, if there is no other")
    void untouched() {
        Answer answer = answer(List.of(marked(GIVEN), cell("new B();")));
        assertThat(declared(answer)).isEqualTo(tokens(GIVEN));
        assertThat(answer.remarks()).isEmpty();
    }

    @Test
    @DisplayName("has what it names in other cells, their imports too, and nothing else of them")
    void others() {
        Answer answer =
                answer(
                        List.of(
                                cell(
                                        "import java.util.concurrent.locks.*;\n"
                                                + "import java.awt.Point;\n"
                                                + "import course.lab.*;"),
                                marked(
                                        "import java.util.List;\n"
                                                + FIRST
                                                + "class B { Extra e; A a; }"),
                                cell(
                                        "class Extra { Deep d; }\n"
                                                + "class Deep { }\n"
                                                + "class Play { Point p; }")));
        assertThat(answer.classes()).containsExactly("A", "B", "Deep", "Extra");
        assertThat(answer.parts())
                .extracting(Answer.Part::place)
                .containsExactly("cell 2", "cell 3");
        assertThat(code(answer))
                .contains("import java . util . concurrent . locks . * ;")
                .doesNotContain("Point", "course");
        int line = answer.source().lines().toList().indexOf("class Deep { }") + 1;
        assertThat(answer.at(line)).isEqualTo("cell 3, line 2");
        assertThat(code(answer).lines().toList().stream().filter(each -> each.contains("Deep {")))
                .hasSize(1);
    }

    @Test
    @DisplayName("says where the methods and variables are that it cannot use")
    void outside() {
        Answer answer =
                answer(List.of(marked(BOTH), cell("int n = 1;\nint twice() { return 2; }\n")));
        assertThat(answer.outside())
                .containsEntry("n", "cell 2, line 1")
                .containsEntry("twice", "cell 2, line 2");
    }

    @Test
    @DisplayName("whose brackets do not match goes to the compiler as it is")
    void broken() {
        Answer answer = answer(List.of(marked("class A {\n  void f() {\n}\nclass B { }\n")));
        assertThat(code(answer)).contains("class B");
        assertThat(answer.bracketsMatch()).isFalse();
    }

    private static List<String> declared(Answer answer) {
        return answer.units().stream()
                .map(SourceText::text)
                .flatMap(text -> Snippets.of(text).types().stream())
                .sorted(java.util.Comparator.comparing(each -> each.name()))
                .flatMap(type -> type.tokens().stream())
                .toList();
    }

    private static List<String> tokens(String source) {
        return Snippets.of(source).types().stream()
                .flatMap(type -> type.tokens().stream())
                .toList();
    }

    private static String code(Answer answer) {
        return String.join("\n", answer.units().stream().map(SourceText::text).toList());
    }

    private static Answer answer(List<Written> cells) {
        ObjectNode notebook = JSON.createObjectNode().put("nbformat", 4);
        var list = notebook.putArray("cells");
        for (Written each : cells) {
            ObjectNode cell =
                    list.addObject().put("cell_type", each.type()).put("source", each.source());
            ObjectNode metadata = cell.putObject("metadata");
            if (each.marked()) {
                metadata.putObject("nbgrader").put("grade_id", "answer");
            }
        }
        try {
            return new NotebookAnswer(
                            ForeignNotebook.read(
                                    Path.of("a.ipynb"), new StringReader(notebook.toString())),
                            Snippets.of(GIVEN))
                    .answer();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
