package course.judge;

import static org.assertj.core.api.Assertions.assertThat;

import course.judge.compile.AnswerCompiler;
import course.judge.compile.CompileResult;
import course.judge.compile.SourceText;
import course.judge.run.JvmCommand;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The compile worker")
class CompileWorkerTest {

    private static final SourceText HONEST = new SourceText("Answer.java", "class A {}");

    @Test
    @DisplayName("is killed when an answer holds javac, and the next answer gets a fresh one")
    void survivesABomb() throws Exception {
        // javac writes the code of a finally block twice, so each level doubles it.
        String body = "x++;";
        for (int i = 0; i < 24; i++) {
            body = "try { x++; } finally { " + body + " }";
        }
        String bomb = "class B { static int x; static void f() { " + body + " } }";
        try (var compiler = new AnswerCompiler(JvmCommand.compileWorker(), Duration.ofSeconds(2))) {
            var bombResult = compiler.compile(List.of(new SourceText("Bomb.java", bomb)), "");
            assertThat(bombResult).isInstanceOf(CompileResult.GaveUp.class);
        }
        try (var compiler = new AnswerCompiler(JvmCommand.compileWorker(), Duration.ofMinutes(2))) {
            assertThat(compiler.compile(List.of(HONEST), ""))
                    .isInstanceOf(CompileResult.Compiled.class);
        }
    }

    @Test
    @DisplayName("that runs out of memory says so, and the next answer gets a fresh one")
    void survivesAHeapFull() throws Exception {
        StringBuilder text =
                new StringBuilder("class C { static final String A0 = \"0123456789abcdef\";\n");
        for (int i = 1; i < 25; i++) {
            text.append("static final String A%d = A%d + A%d;\n".formatted(i, i - 1, i - 1));
        }
        text.append("}");
        try (var compiler = new AnswerCompiler(JvmCommand.compileWorker(), Duration.ofMinutes(2))) {
            var result = compiler.compile(List.of(new SourceText("C.java", text.toString())), "");
            assertThat(result).isInstanceOf(CompileResult.GaveUp.class);
            assertThat(compiler.compile(List.of(HONEST), ""))
                    .isInstanceOf(CompileResult.Compiled.class);
        }
    }
}
