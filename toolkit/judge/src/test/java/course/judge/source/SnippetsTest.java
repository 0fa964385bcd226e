package course.judge.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import course.judge.source.Snippet.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text is split into what a kernel evaluates")
class SnippetsTest {

    /** A snippet as people write it. */
    private record Written(Kind kind, String name, String text) {}

    private static final List<Written> WRITTEN =
            List.of(
                    new Written(Kind.IMPORT, "java.util.List", "import java.util.List;"),
                    new Written(Kind.IMPORT, "java.util.*", "import java.util.*;"),
                    new Written(
                            Kind.IMPORT,
                            "static java.lang.Math.max",
                            "import static java.lang.Math.max;"),
                    new Written(Kind.IMPORT, "module java.base", "import module java.base;"),
                    new Written(Kind.PACKAGE, "home.work", "package home.work;"),
                    new Written(Kind.TYPE, "Plain", "class Plain {\n    int x = 1;\n}"),
                    new Written(
                            Kind.TYPE,
                            "Box",
                            "@SuppressWarnings({\"a\", \"}\"}) public static final class Box<T"
                                    + " extends Comparable<T>> extends Object {\n"
                                    + "    char c = '}';\n"
                                    + "}"),
                    new Written(Kind.TYPE, "Point", "record Point(int x, int y) { }"),
                    new Written(Kind.TYPE, "Color", "public enum Color { RED { }, GREEN; }"),
                    new Written(Kind.TYPE, "Shape", "sealed interface Shape permits Point { }"),
                    new Written(Kind.TYPE, "Open", "non-sealed class Open { }"),
                    new Written(Kind.TYPE, "Mark", "@interface Mark { int value() default 1; }"),
                    new Written(
                            Kind.TYPE,
                            "Texts",
                            "class Texts { // }\n"
                                    + "    /* } */ String s = \"\"\"\n"
                                    + "        } \\\"\"\" {\n"
                                    + "        \"\"\"; String t = \"}\\\"}\";\n"
                                    + "}"),
                    new Written(Kind.TYPE, "Esc", "class \\u0045sc \\u007b int x; \\u007d"),
                    new Written(Kind.METHOD, "main", "void main() {\n    run();\n}"),
                    new Written(
                            Kind.METHOD,
                            "twice",
                            "public static <T> T twice(T x) throws Exception { return x; }"),
                    new Written(Kind.METHOD, "log", "synchronized void log() { }"),
                    new Written(Kind.STATEMENT, "n", "int n = 3;"),
                    new Written(Kind.STATEMENT, "all", "int[] all = {1, 2};"),
                    new Written(Kind.STATEMENT, "job", "Runnable job = () -> { go(); };"),
                    new Written(Kind.STATEMENT, "map", "Map<String, List<Integer>> map;"),
                    new Written(Kind.STATEMENT, "", "System.out.println(\"class A {\");"),
                    new Written(
                            Kind.STATEMENT, "", "new Thread() { public void run() { } }.start();"),
                    new Written(Kind.STATEMENT, "", "for (int i = 0; i < 3; i++) { go(); }"),
                    new Written(Kind.STATEMENT, "", "for (;;) go();"),
                    new Written(
                            Kind.STATEMENT, "", "if (a) { b(); } else if (c) d(); else { e(); }"),
                    new Written(Kind.STATEMENT, "", "do { a(); } while (b);"),
                    new Written(
                            Kind.STATEMENT,
                            "",
                            "try (var x = y()) { } catch (E e) { } finally { }"),
                    new Written(Kind.STATEMENT, "", "synchronized (lock) { go(); }"),
                    new Written(Kind.STATEMENT, "", "{ int k = 1; }"),
                    new Written(Kind.STATEMENT, "", "static { go(); }"),
                    new Written(
                            Kind.STATEMENT, "", "switch (x) { case 1 -> go(); default -> { } }"),
                    new Written(Kind.STATEMENT, "", "outer: for (var x : y) { break outer; }"),
                    new Written(Kind.MAGIC, "", "%maven a:b:1"),
                    new Written(Kind.MAGIC, "", "%%time"),
                    new Written(Kind.BROKEN, "", "clas Account { int x; }"));

    /** Each of them beside each. */
    private static Stream<List<Written>> pairs() {
        return WRITTEN.stream().flatMap(one -> WRITTEN.stream().map(other -> List.of(one, other)));
    }

    @Test
    @DisplayName("whatever stands beside it")
    void pairsAreSplit() {
        pairs().forEach(pair -> {
            String first = pair.getFirst().text();
            Snippets snippets =
                    Snippets.of("// one\n" + first + "\n\n" + pair.getLast().text() + "\n");
            assertThat(snippets.all())
                    .as(snippets.text())
                    .extracting(Snippet::kind, Snippet::name)
                    .containsExactly(
                            pair.stream()
                                    .map(each -> tuple(each.kind(), each.name()))
                                    .toArray(Tuple[]::new));
            assertThat(snippets.lineOf(snippets.all().getFirst())).isEqualTo(2);
            assertThat(snippets.lineOf(snippets.all().getLast()))
                    .isEqualTo(3 + first.lines().count());
        });
    }

    @Test
    @DisplayName("and what is compiled of it stands on the lines where it was written")
    void linesAreKept() {
        pairs().forEach(pair -> {
            String first = pair.getFirst().text();
            String text = first + "\n" + pair.getLast().text();
            List<String> code = new CompilableText(Snippets.of(text)).code().lines().toList();
            for (Written each : pair) {
                int line = each == pair.getFirst() ? 0 : (int) first.lines().count();
                if (each.kind() == Kind.TYPE) {
                    List<String> own = each.text().lines().toList();
                    String last = own.getLast();
                    assertThat(code.get(line + own.size() - 1))
                            .as(text)
                            .contains(last.substring(Math.max(0, last.length() - 10)));
                    assertThat(code.get(line)).as(text).doesNotContain("public", "static final");
                }
            }
            assertThat(String.join("\n", code))
                    .as(text)
                    .doesNotContain("println", "%", "package", "main");
        });
    }

    @Test
    @DisplayName("a semicolon is forgiven before a declaration and at the end")
    void semicolons() {
        var snippets = Snippets.of("import java.util.List\nclass A { }\nrun()\nclass B { }\nrun()");
        assertThat(snippets.all())
                .extracting(Snippet::kind)
                .containsExactly(Kind.IMPORT, Kind.TYPE, Kind.STATEMENT, Kind.TYPE, Kind.STATEMENT);
        assertThat(new CompilableText(snippets).code())
                .startsWith("import java . util . List; ")
                .doesNotContain("run");
    }

    @Test
    @DisplayName("where a bracket is missing or too many, the rest is left to javac")
    void brackets() {
        var missing = Snippets.of("class A { }\nclass B {\n  void f() {\n}\nclass C { }\n");
        assertThat(missing.all()).extracting(Snippet::kind).containsExactly(Kind.TYPE, Kind.BROKEN);
        assertThat(missing.all().getLast().declares()).containsExactlyInAnyOrder("B", "C");
        var tooMany = Snippets.of("class A { } }\nint n = 1;\n");
        assertThat(tooMany.all()).extracting(Snippet::kind).containsExactly(Kind.TYPE, Kind.BROKEN);
        assertThat(new CompilableText(tooMany).code()).isEqualTo(tooMany.text());
    }

    @Test
    @DisplayName("no text is too odd: every token is in one snippet, in order")
    void oddTexts() {
        var random = new Random(5);
        List<String> words =
                new ArrayList<>(
                        List.of("{", "}", "(", ")", ";", "@", "\"", "'", "\\", "\\u", "/*", "%"));
        WRITTEN.forEach(each -> words.addAll(List.of(each.text().split("(?<= )"))));
        for (int i = 0; i < 20_000; i++) {
            String text =
                    random.ints(random.nextInt(12), 0, words.size())
                            .mapToObj(words::get)
                            .collect(Collectors.joining(random.nextBoolean() ? "\n" : " "));
            Snippets snippets = Snippets.of(text);
            int end = 0;
            for (Snippet each : snippets.all()) {
                assertThat(each.start()).as(text).isGreaterThanOrEqualTo(end);
                assertThat(text.substring(end, each.start()).replace(";", ""))
                        .as(text)
                        .satisfies(between -> assertThat(Token.of(between)).isEmpty());
                end = each.end();
            }
            assertThat(Token.of(text.substring(end).replace(";", ""))).as(text).isEmpty();
            assertThat(new CompilableText(snippets).code().lines().count())
                    .as(text)
                    .isLessThanOrEqualTo(Math.max(1, text.lines().count()));
        }
    }
}
