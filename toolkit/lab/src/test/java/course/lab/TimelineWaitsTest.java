package course.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that do not run: why, as the picture tells it. */
@DisplayName("A wait on a timeline")
@Timeout(120)
class TimelineWaitsTest {

    @Test
    @DisplayName("shows a sleep, a wait and a blocked thread as what they are")
    void showsStates() {
        var monitor = new Object();
        var held = new CountDownLatch(1);
        var blocked = new AtomicReference<Thread>();
        var timeline =
                Timeline.record(
                        "states",
                        t -> {
                            t.task(
                                    "holder",
                                    () -> {
                                        synchronized (monitor) {
                                            held.countDown();
                                            awaitState(blocked, Thread.State.BLOCKED);
                                            Thread.sleep(300);
                                        }
                                    });
                            t.task(
                                    "comes second",
                                    () -> {
                                        blocked.set(Thread.currentThread());
                                        held.await();
                                        synchronized (monitor) {
                                            t.mark("in");
                                        }
                                    });
                        });
        assertThat(timeline.text()).contains("z asleep", "x blocked", "comes second: in");
        assertThat(timeline.svg()).contains("url(#lab-asleep)", "url(#lab-blocked)");
    }

    @Test
    @DisplayName("names what a thread waits in")
    void namesTheWait() {
        var latch = new CountDownLatch(1);
        var timeline =
                Timeline.record(
                        "waits",
                        t -> {
                            t.task("waiter", latch::await);
                            t.task(
                                    "opener",
                                    () -> {
                                        Thread.sleep(300);
                                        latch.countDown();
                                    });
                        });
        assertThat(timeline.svg()).contains("waiting in CountDownLatch.await");
    }

    @Test
    @DisplayName("names what a span waits in that is nothing but the wait")
    void namesTheWaitOfASpan() {
        var latch = new CountDownLatch(1);
        var timeline =
                Timeline.record(
                        "waits",
                        t -> {
                            t.task("waiter", () -> t.span("at the latch", latch::await));
                            t.task(
                                    "opener",
                                    () -> {
                                        Thread.sleep(300);
                                        latch.countDown();
                                    });
                        });
        assertThat(timeline.svg()).contains("waiting in CountDownLatch.await");
    }

    @Test
    @DisplayName("does not show waiting to print, which the recorder itself makes longer")
    void printingIsRunning() {
        PrintStream caught = System.out;
        System.setOut(
                new PrintStream(caught, true) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        sleep(30);
                        super.write(bytes, offset, length);
                    }
                });
        try {
            var timeline =
                    Timeline.record(
                            "slow printer",
                            t -> {
                                for (String name : List.of("a", "b", "c")) {
                                    t.task(name, () -> System.out.println("line"));
                                }
                            });
            assertThat(timeline.printed()).hasSize(3);
            assertThat(timeline.text()).doesNotContain("x blocked", "= waiting", "z asleep");
        } finally {
            System.setOut(caught);
        }
    }

    private static void awaitState(AtomicReference<Thread> thread, Thread.State state) {
        while (thread.get() == null || thread.get().getState() != state) {
            Thread.onSpinWait();
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
