package course.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A recorded timeline")
@Timeout(120)
class TimelineTest {

    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void catchOutput() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(realOut);
        System.setErr(realErr);
    }

    @Test
    @DisplayName("runs all tasks at the same time and has joined them when it returns")
    void runsTogether() {
        var barrier = new CyclicBarrier(3);
        var timeline =
                Timeline.record(
                        "three",
                        t -> {
                            t.task("a", barrier::await);
                            t.task("b", barrier::await);
                            t.virtual("c", barrier::await);
                        });
        assertThat(timeline.allEnded()).isTrue();
        assertThat(timeline.text()).contains("a |", "b |", "c |");
        assertThat(timeline.svg()).contains("c (virtual)");
        assertThat(liveThreads()).doesNotContain("a", "b", "c", "timeline-sampler");
    }

    @Test
    @DisplayName("says which thread printed each line, and lets the line through")
    void attributesLines() {
        var first = new CountDownLatch(1);
        var timeline =
                Timeline.record(
                        "lines",
                        t -> {
                            t.task(
                                    "a",
                                    () -> {
                                        System.out.print("half ");
                                        System.out.println("a line ü");
                                        first.countDown();
                                    });
                            t.task(
                                    "b",
                                    () -> {
                                        first.await();
                                        System.out.printf("no newline");
                                    });
                        });
        assertThat(timeline.printed()).containsExactly("a: half a line ü", "b: no newline");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("half a line ü" + System.lineSeparator() + "no newline");
    }

    @Test
    @DisplayName("goes on when a task throws, shows it and reports it")
    void taskThrows() {
        var timeline =
                Timeline.record(
                        "throws",
                        t -> {
                            t.task(
                                    "bad",
                                    () -> {
                                        throw new IllegalStateException("spilt <milk> & more");
                                    });
                            t.task("good", () -> System.out.println("fine"));
                        });
        assertThat(timeline.text())
                .contains("bad: throws java.lang.IllegalStateException: spilt <milk> & more")
                .contains("ended by an exception");
        assertThat(timeline.svg()).contains("spilt &lt;milk&gt; &amp; more");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Exception in thread \"bad\"");
        assertThat(timeline.printed()).containsExactly("good: fine");
    }

    @Test
    @DisplayName("gives System.out back and waits for watched threads when the plan throws")
    void planThrows() {
        PrintStream before = System.out;
        var watched = new AtomicReference<Thread>();
        assertThatThrownBy(() ->
                        Timeline.record(
                                "plan",
                                t -> {
                                    Thread sleeper = new Thread(() -> sleep(200));
                                    watched.set(sleeper);
                                    t.watch(sleeper);
                                    sleeper.start();
                                    throw new java.io.IOException("no plan");
                                }))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("no plan");
        assertThat(System.out).isSameAs(before);
        assertThat(watched.get().isAlive()).isFalse();
        assertThat(liveThreads()).doesNotContain("timeline-sampler");
    }

    @Test
    @DisplayName("watches threads of the reader: one that ends, one that dies, one never started")
    void watchesThreads() {
        var timeline =
                Timeline.record(
                        "watched",
                        t -> {
                            Thread ends = new Thread(() -> sleep(100), "ends");
                            Thread never = new Thread(() -> {}, "never");
                            Thread dies =
                                    new Thread(
                                            () -> {
                                                throw new ArithmeticException("dies");
                                            },
                                            "dies");
                            t.watch("main", Thread.currentThread());
                            t.watch(ends);
                            t.watch(never);
                            t.watch(dies);
                            ends.start();
                            dies.start();
                            ends.join();
                            t.mark("joined");
                        });
        assertThat(timeline.text())
                .contains("never started: still NEW")
                .contains("dies: throws java.lang.ArithmeticException: dies")
                .contains("main: joined");
        assertThat(timeline.allEnded()).isTrue();
    }

    @Test
    @DisplayName("interrupts what is still waiting when the limit is over, and says so")
    void limit() {
        var never = new CountDownLatch(1);
        var timeline =
                Timeline.record(
                        "limit", Duration.ofMillis(200), t -> t.task("stuck", never::await));
        assertThat(timeline.text())
                .contains("is interrupted: the time limit is over")
                .contains("throws java.lang.InterruptedException");
        assertThat(timeline.allEnded()).isTrue();
    }

    @Test
    @DisplayName("shows a thread that no interrupt can end as still alive")
    void stillAlive() {
        var end = new CountDownLatch(1);
        try {
            var timeline =
                    Timeline.record(
                            "deaf",
                            Duration.ofMillis(100),
                            t -> t.task("deaf", () -> awaitUninterruptibly(end)));
            assertThat(timeline.allEnded()).isFalse();
            assertThat(timeline.text()).contains("still alive when the recording ended");
            assertThat(timeline.svg()).contains("still alive");
        } finally {
            end.countDown();
        }
    }

    @Test
    @DisplayName("passes an interrupt of the cell on to its threads")
    void interruptedCell() throws InterruptedException {
        var running = new CountDownLatch(1);
        var result = new AtomicReference<Timeline>();
        Thread cell =
                new Thread(() ->
                        result.set(
                                Timeline.record(
                                        "stop",
                                        t ->
                                                t.task(
                                                        "long",
                                                        () -> {
                                                            running.countDown();
                                                            Thread.sleep(60_000);
                                                        }))));
        cell.start();
        running.await();
        cell.interrupt();
        cell.join();
        assertThat(result.get().text()).contains("is interrupted: the cell was interrupted");
        assertThat(liveThreads()).doesNotContain("long");
    }

    @Test
    @DisplayName("keeps spans, nested ones too, even when their body throws")
    void spans() {
        var timeline =
                Timeline.record(
                        "spans",
                        t ->
                                t.task(
                                        "a",
                                        () ->
                                                t.span(
                                                        "outer",
                                                        () ->
                                                                t.span(
                                                                        "inner",
                                                                        () -> {
                                                                            throw new Exception(
                                                                                    "x");
                                                                        }))));
        assertThat(timeline.text()).contains("\"outer\" from", "\"inner\" from");
    }

    @Test
    @DisplayName("refuses a task announced by a task, and a recording inside a plan")
    void refuses() {
        var timeline = Timeline.record("late", t -> t.task("a", () -> t.task("b", () -> {})));
        assertThat(timeline.text()).contains("name \"b\" in the plan, not in a task");
        assertThatThrownBy(() -> Timeline.record("outer", t -> Timeline.record("inner", u -> {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside itself");
        assertThatThrownBy(() -> Timeline.record("x", Duration.ZERO, t -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("of nothing is still a picture")
    void empty() {
        var timeline = Timeline.record("nothing", t -> {});
        assertThat(timeline.text()).contains("No thread was recorded.");
        assertThat(timeline.svg()).contains("No thread was recorded.");
    }

    @Test
    @DisplayName("of a thousand virtual threads draws some and counts the rest")
    void manyThreads() {
        var timeline =
                Timeline.record(
                        "many",
                        t -> {
                            for (int i = 0; i < 1000; i++) {
                                String name = "v" + i;
                                t.virtual(name, () -> System.out.println(name));
                            }
                        });
        assertThat(timeline.printed()).hasSize(1000);
        assertThat(timeline.text()).contains("… and 960 more threads", "… and 960 more");
        assertThat(timeline.svg().length()).isLessThan(100_000);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException e) {
                // Deaf on purpose.
            }
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Set<String> liveThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .collect(Collectors.toSet());
    }
}
