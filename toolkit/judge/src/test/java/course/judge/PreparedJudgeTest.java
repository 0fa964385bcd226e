package course.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A judge whose JVMs were prepared")
class PreparedJudgeTest {

    private static final String TESTS =
            """
            @Test @Points(2) @DisplayName("the answer is 42")
            void isRight() { assertEquals(42, new Question().answer(), "The answer"); }

            @Test @Points(1) @DisplayName("in every order of its threads")
            void isAlwaysRight() {
                course.explorer.Explorer.explore(() -> {
                    Thread asks = new Thread(() -> new Question().answer());
                    asks.start();
                    asks.join();
                });
            }
            """;

    @TempDir Path folder;

    @Test
    @DisplayName("has a cache for each kind of JVM, and gives the same verdicts")
    void sameVerdicts() throws Exception {
        Fixture fixture = Fixture.in(folder, TESTS);
        String wrong = Fixture.SOLUTION.replace("42", "41");
        String broken = Fixture.SOLUTION.replace("42", "fortytwo");
        List<String> before = judged(fixture, Fixture.SOLUTION, wrong, broken);
        assertThat(Judge.prepared(fixture.course())).isFalse();
        Judge.prepare(fixture.course());
        assertThat(Judge.prepared(fixture.course())).isTrue();
        assertThat(files()).contains("judge.jar", "tests.aot", "compiler.aot");

        assertThat(judged(fixture, Fixture.SOLUTION, wrong, broken)).isEqualTo(before);
        assertThat(before.getFirst()).contains("passed, 3 of 3 points");
    }

    @Test
    @DisplayName("does without what is broken or gone")
    void withoutCaches() throws Exception {
        Fixture fixture = Fixture.in(folder, TESTS);
        Judge.prepare(fixture.course());
        for (String cache : List.of("tests.aot", "compiler.aot")) {
            Files.writeString(file(cache), "this is no cache");
        }
        assertThat(judged(fixture, Fixture.SOLUTION).getFirst()).contains("passed, 3 of 3 points");
        Files.delete(file("judge.jar"));
        assertThat(judged(fixture, Fixture.SOLUTION).getFirst()).contains("passed, 3 of 3 points");
        Judge.prepare(fixture.course());
        assertThat(files()).contains("judge.jar");
    }

    private static List<String> judged(Fixture fixture, String... answers) throws Exception {
        try (Judge judge = new Judge(fixture.course())) {
            var texts = new java.util.ArrayList<String>();
            for (String answer : answers) {
                texts.add(judge.judge(fixture.assignment(), Answer.ofCell(answer)).text());
            }
            return texts;
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(".course/judge"))) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }

    private Path file(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(".course/judge"))) {
            return files.filter(each -> each.endsWith(name)).findFirst().orElseThrow();
        }
    }
}
