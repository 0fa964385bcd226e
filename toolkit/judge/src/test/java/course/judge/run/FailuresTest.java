package course.judge.run;

import static org.assertj.core.api.Assertions.assertThat;

import course.judge.Standing;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an answer threw")
class FailuresTest {

    private static final int HUGE = 3_000_000;

    @Test
    @DisplayName("is told by its beginning and its end if it is huge, in words that say how huge")
    void cutsMessages() {
        for (String unit : new String[] {"x", " ", "\n", "expected: <", "\uD83D\uDE00"}) {
            String message = "begins " + unit.repeat(HUGE / unit.length()) + " ends";
            String told = told(new IllegalStateException(message));
            assertThat(told)
                    .hasSizeLessThan(2_200)
                    .startsWith("IllegalStateException: begins")
                    .contains("2,99", "characters are left out")
                    .endsWith("ends")
                    .doesNotContain("\uFFFD");
            assertThat(told(new AssertionError(message))).hasSizeLessThan(2_200);
        }
    }

    @Test
    @DisplayName("shows the values of an assertion, cut or not")
    void keepsValues() {
        String expected = "The text ==> expected: <" + "a".repeat(HUGE) + "> but was: <b>";
        assertThat(told(new AssertionError(expected)))
                .startsWith("The text is b, it should be aaa");
    }

    @Test
    @DisplayName("does nothing to a terminal")
    void controls() {
        String message = "a\uD800b\u001B[2Jc\u0000d\u202Ee\uDC00f\tg\nh é 漢 \uD83D\uDE00";
        assertThat(told(new RuntimeException(message)))
                .isEqualTo(
                        "RuntimeException: a?b?[2Jc?d?e?f\tg\nh é 漢 \uD83D\uDE00"
                                .replace('?', '\uFFFD'));
    }

    @Test
    @DisplayName("is told although it cannot say its message, or causes without end")
    void brokenThrowables() {
        class Mute extends RuntimeException {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                throw new Mute();
            }
        }
        class Deep extends RuntimeException {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                return getMessage() + "deep";
            }
        }
        class Endless extends RuntimeException {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Throwable getCause() {
                return new Endless();
            }
        }
        assertThat(told(new Mute())).isEqualTo("Mute: its message cannot be read (Mute)");
        assertThat(told(new Deep()))
                .isEqualTo("Deep: its message cannot be read (StackOverflowError)");
        assertThat(told(new Endless())).isEqualTo("Endless");
    }

    @Test
    @DisplayName("is never taken for a failure of the explorer, whatever it says")
    void nobodySpeaksForTheExplorer() {
        var forged = new IllegalStateException("the explorer itself failed: oh");
        assertThat(Failures.report(forged, Set.of()).standing()).isEqualTo(Standing.FAILED);
        var real = new IllegalStateException("the explorer itself failed: oh");
        real.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement("course.explorer.Launch", "run", "Launch.java", 1)
                });
        assertThat(Failures.report(real, Set.of()).standing()).isEqualTo(Standing.NOT_JUDGED);
    }

    private static String told(Throwable thrown) {
        Report report = Failures.report(thrown, Set.of("Question"));
        assertThat(report.standing()).isEqualTo(Standing.FAILED);
        return report.message();
    }
}
