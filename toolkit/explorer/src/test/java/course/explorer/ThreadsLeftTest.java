package course.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("With threads left allowed, a program")
class ThreadsLeftTest {

    private static final Options ALLOWED = Explorer.options().withThreadsLeft(true);

    @Test
    @DisplayName("does not fail by a thread that waits when the body has returned")
    void allowed() {
        Body body = () -> new Thread(ThreadsLeftTest::waitForEver).start();
        assertThat(Explorer.explore(body).kind()).isEqualTo(Kind.THREAD_LEAK);
        assertThat(Explorer.explore(ALLOWED, body).verdict()).isEqualTo(Verdict.PROVED);
    }

    @Test
    @DisplayName("fails by what else is wrong in the same schedule")
    void race() {
        Exploration found =
                Explorer.explore(
                        ALLOWED,
                        () -> {
                            int[] sum = {0};
                            new Thread(
                                            () -> {
                                                sum[0]++;
                                                waitForEver();
                                            })
                                    .start();
                            sum[0]++;
                        });
        assertThat(found.kind()).isEqualTo(Kind.DATA_RACE);
        assertThat(found.also()).isEmpty();
        assertThat(found.trace()).isNotEmpty();
    }

    @Test
    @DisplayName("fails if the body waits for such a thread")
    void joined() {
        Exploration found =
                Explorer.explore(
                        ALLOWED,
                        () -> {
                            Thread thread = new Thread(ThreadsLeftTest::waitForEver);
                            thread.start();
                            thread.join();
                        });
        assertThat(found.kind()).isEqualTo(Kind.DEADLOCK);
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
