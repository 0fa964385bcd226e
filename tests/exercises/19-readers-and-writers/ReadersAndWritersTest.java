import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import course.judge.spec.MadeClients;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("19-readers-and-writers")
class ReadersAndWritersTest {

    private static final int NOT_READ = -1;

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("two readers read at the same time")
    @Explain("Each of the two reads until both are reading. Readers do not disturb one another.")
    void readersTogether() throws Exception {
        var notice = new Notice();
        var both = new CountDownLatch(2);
        Together.Task reader =
                () ->
                        notice.read(
                                () -> {
                                    both.countDown();
                                    await(both);
                                });
        Together.together("reader 1, reader 2", reader, reader);
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("two writers write one after the other")
    @Explain("Who writes is alone: no other writer.")
    void writersAlone() throws Exception {
        var notice = new Notice();
        int[] text = new int[1];
        Together.together("writer 1, writer 2", 
                () -> notice.write(() -> text[0]++), () -> notice.write(() -> text[0]++));
        assertEquals(2, text[0], "Two writers added 1 each");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("nobody reads what is half written")
    @Explain(
            "A writer is alone: no reader sees a part of what it writes. Often: a writer does"
                    + " not wait for readers that came before.")
    void nothingHalfWritten() throws Exception {
        var notice = new Notice();
        int[] text = new int[2];
        Together.Task reader =
                () -> notice.read(() -> assertEquals(text[0], text[1], "The second half of the text"));
        Together.together("reader 1, reader 2, writer", 
                reader,
                reader,
                () ->
                        notice.write(
                                () -> {
                                    text[0] = 7;
                                    text[1] = 7;
                                }));
        assertEquals(7, text[1], "After the write, the text");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("two readers who waited for a writer both get in, and read together")
    @Explain(
            "When a writer leaves, both readers who waited get in, and can read together."
                    + " Often: only one of them is told.")
    void readersAfterAWriter() throws Exception {
        var notice = new Notice();
        var both = new CountDownLatch(2);
        Together.Task read =
                () ->
                        notice.read(
                                () -> {
                                    both.countDown();
                                    await(both);
                                });
        Thread first = Together.thread("first reader", read);
        Thread second = Together.thread("second reader", read);
        // They come while somebody writes, and no other writer waits that might go before them.
        notice.write(
                () -> {
                    first.start();
                    second.start();
                });
        first.join();
        second.join();
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("a read or a write that throws lets the others in")
    @Explain(
            "An exception must reach the caller, and the next one gets in. Often: it leaves by"
                    + " a way on which the turn is not given back.")
    void outWithAnException() throws Exception {
        var notice = new Notice();
        Together.together(
                () -> assertTrue(throwsOut(() -> notice.read(Broken::fail)), "read did not throw"),
                () -> notice.write(() -> {}));
        Together.together(
                () -> assertTrue(throwsOut(() -> notice.write(Broken::fail)), "write did not throw"),
                () -> notice.read(() -> {}));
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("who is interrupted while waiting reads or writes as ever, or gets an InterruptedException and does not")
    @Explain(
            "A thread that goes away has not come in: nothing is run, and nothing is given back that was not"
                    + " taken. And who hears no exception counts on it that it was run.")
    void interrupted() throws Exception {
        var notice = new Notice();
        int[] text = new int[1];
        Runnable change = () -> text[0]++;
        var writer = new Impatient(() -> notice.write(change));
        notice.read(
                () -> {
                    writer.comes();
                    assertEquals(0, text[0], "Somebody reads, so nobody writes; the text");
                });
        int written = writer.wentAway() ? 0 : 1;
        int[] seen = {NOT_READ};
        var reader = new Impatient(() -> notice.read(() -> seen[0] = text[0]));
        notice.write(
                () -> {
                    reader.comes();
                    change.run();
                });
        assertEquals(
                reader.wentAway() ? NOT_READ : written + 1,
                seen[0],
                "What the interrupted reader read (" + NOT_READ + ": nothing)");
        Together.together(() -> notice.write(change), () -> notice.read(() -> seen[0] = text[0]));
        assertEquals(written + 2, text[0], "How often the text was changed");
    }

    /** Comes when it is told to, and is interrupted. */
    private static final class Impatient {
        private final Thread thread;
        private Throwable thrown;

        Impatient(Together.Task visit) {
            thread =
                    Together.thread(
                            "impatient",
                            () -> {
                                try {
                                    visit.run();
                                } catch (InterruptedException e) {
                                    thrown = e;
                                }
                            });
        }

        void comes() {
            thread.start();
            thread.interrupt();
        }

        /** Waits for the end, and says whether it was that. */
        boolean wentAway() throws InterruptedException {
            thread.join();
            return thrown != null;
        }
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("what happens at one board is nothing to another")
    @Explain(
            "Two boards are two objects: each has its own readers and its own turn. Often: both lock"
                    + " one object, such as a static field, a class or a literal.")
    void twoBoards() throws Exception {
        var one = new Notice();
        var other = new Notice();
        int[] text = new int[1];
        one.read(
                () ->
                        Together.runUnchecked(
                                () ->
                                        Together.together(
                                                () -> other.write(() -> text[0]++),
                                                () -> other.read(() -> seen(text[0])))));
        one.write(() -> Together.runUnchecked(() -> Together.together(writes(other, text))));
        one.write(
                () ->
                        Together.runUnchecked(
                                () -> Together.together(() -> other.read(() -> seen(text[0] - 1)))));
        one.write(() -> Together.runUnchecked(writes(other, text)));
        assertEquals(3, text[0], "Three writes at the other board");
    }

    @Test
    @Points(1)
    @DisplayName(
            "whatever two or three threads do, and whoever is interrupted, it behaves as if they came"
                    + " one after another")
    @Explain(
            "A reader waits for writers only, a writer for all who are there, and nobody waits for"
                    + " somebody who has left or given up.")
    void asSpecified() {
        MadeClients.allExplained(new NoticeSpecification());
    }

    private static Together.Task writes(Notice notice, int[] text) {
        return () -> notice.write(() -> text[0]++);
    }

    private static void seen(int text) {
        assertTrue(text == 0 || text == 1, "One adds 1 to 0 at this board; a reader saw " + text);
    }

    static class Broken {
        static void fail() {
            throw new IllegalStateException("torn");
        }
    }

    private static boolean throwsOut(Together.Task task) throws Exception {
        try {
            task.run();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
