package course.judge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@DisplayName("A failed assertion as a sentence")
class SentencesTest {

    private static void broken() {
        throw new IllegalStateException("no");
    }

    private static String said(Executable assertion) {
        var error = assertThrows(AssertionError.class, assertion);
        return Sentences.plain(error.getMessage());
    }

    @Test
    @DisplayName("says what is and what should be")
    void values() {
        assertThat(said(() -> assertEquals(0, 1, "The balance")))
                .isEqualTo("The balance is 1, it should be 0.");
        assertThat(said(() -> assertTrue(false, "one of them is late")))
                .isEqualTo("one of them is late.");
    }

    @Test
    @DisplayName("says what was not to be, in the test's own words")
    void notTo() {
        Object same = "x";
        assertThat(said(() -> assertNotSame(same, same, "The caller ran the task")))
                .isEqualTo("The caller ran the task.");
        assertThat(said(() -> assertNotNull(null, "Nothing came back")))
                .isEqualTo("Nothing came back.");
    }

    @Test
    @DisplayName("names exceptions without their packages")
    void exceptions() {
        Executable wrong =
                () -> assertThrows(ExecutionException.class, SentencesTest::broken, "first");
        assertThat(said(wrong))
                .isEqualTo(
                        "First: IllegalStateException is thrown, it should be ExecutionException.");
        assertThat(said(() -> assertThrows(ExecutionException.class, () -> {}, "first")))
                .isEqualTo("First: nothing is thrown, it should be ExecutionException.");
        assertThat(said(() -> assertThrows(ExecutionException.class, () -> {})))
                .isEqualTo("Nothing is thrown, it should be ExecutionException.");
    }

    @Test
    @DisplayName("leave out what only an assertion says, whoever it failed in, also within another")
    void inAThread() {
        var error = assertThrows(AssertionError.class, () -> assertTrue(false, "both worked"));
        for (String thread : List.of("thread main", "thread 1", "Thread-0-1")) {
            assertThat(Sentences.plain(error.getMessage() + " (" + thread + ")"))
                    .isEqualTo("both worked.");
        }
        assertThat(Sentences.within("CompletionException: " + error + " (thread 1): it has failed"))
                .isEqualTo("CompletionException: both worked (thread 1): it has failed");
    }
}
