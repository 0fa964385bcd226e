import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Kind;
import course.judge.BrokenPromise;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.LastOfAll;
import course.judge.Points;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Exercise("32-file-lock")
class FileLockTest {

    @TempDir Path folder;

    private final List<Process> started = new ArrayList<>();
    private Path file;
    private Process probe;
    private BufferedReader replies;

    @BeforeEach
    void startTheOther() throws IOException {
        file = Files.writeString(folder.resolve("number"), "10");
        probe = Jvm.running(LockProbe.class, List.of(), file.toString()).start();
        started.add(probe);
        replies = probe.inputReader(StandardCharsets.UTF_8);
    }

    @AfterEach
    void end() throws Exception {
        for (Process each : started) {
            each.destroyForcibly().waitFor();
        }
    }

    private String other(String told) {
        try {
            probe.getOutputStream().write((told + "\n").getBytes(StandardCharsets.UTF_8));
            probe.getOutputStream().flush();
            return replies.readLine();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String content() throws IOException {
        return Files.readString(file).strip();
    }

    @Test
    @Points(2)
    @DisplayName("while the change is worked out, no other process gets a lock on the file")
    @Explain(
            "Between reading and writing the lock must be there. Mind that closing any channel or"
                    + " stream of a file gives back all locks that this process has on it.")
    void keptOut() throws Exception {
        String[] seen = new String[1];
        long result =
                new SharedNumber(file)
                        .update(
                                n -> {
                                    seen[0] = other("look");
                                    return n + 5;
                                });
        assertEquals("locked", seen[0], "For another process the file, while it is changed,");
        assertEquals(15, result, "What update(…) returned for 10 + 5");
        assertEquals("15", content(), "What the file holds then");
    }

    @Test
    @Points(3)
    @DisplayName("the number is read when the lock is there, not before")
    @Explain(
            "While you waited for the lock, its owner wrote another number. What you read before is"
                    + " no longer true.")
    void readUnderTheLock() throws Exception {
        assertEquals("held", other("hold"));
        var task = new FutureTask<>(() -> new SharedNumber(file).update(n -> n + 1));
        Thread thread = Thread.ofPlatform().daemon().name("update").start(task);
        var watch = new LockWatch();
        while (thread.isAlive() && !watch.waits(thread)) {
            Thread.onSpinWait();
        }
        boolean gotIn = !thread.isAlive();
        assertEquals("written", other("20"));
        assertEquals("released", other("release"));
        long result = task.get();
        assertTrue(!gotIn, "The number was changed while another process held the lock");
        assertEquals(21, result, "10 became 20 while the lock was waited for; then 20 + 1");
        assertEquals("21", content(), "What the file holds then");
    }

    /**
     * Sees that a thread wants a lock that another has, from where it stands in the JDK: in a call
     * that waits, or in {@code tryLock} once more after it has come out of it empty-handed. As the
     * other does not give it back, either is certain to be seen some time.
     */
    private static final class LockWatch {
        private boolean tried;
        private boolean cameOut;

        boolean waits(Thread thread) {
            boolean trying = false;
            for (StackTraceElement frame : thread.getStackTrace()) {
                if (frame.getClassName().equals("sun.nio.ch.FileChannelImpl")) {
                    if (frame.getMethodName().equals("lock")) {
                        return true;
                    }
                    trying |= frame.getMethodName().equals("tryLock");
                }
            }
            return triesAgain(trying);
        }

        boolean triesAgain(boolean trying) {
            if (trying && cameOut) {
                return true;
            }
            cameOut = tried && !trying;
            tried |= trying;
            return false;
        }
    }

    @Test
    @Points(2)
    @DisplayName("the lock is given back, also when the change throws, and then nothing is written")
    @Explain("There is one more way out of update(…) than its last line. A channel wants to be closed.")
    void givenBack() throws Exception {
        var number = new SharedNumber(file);
        number.update(n -> n + 1);
        free("After update(…)");
        for (Throwable thrown : List.of(new ArithmeticException("no"), new AssertionError("no"))) {
            fails(thrown);
            free("After a change that throws");
            assertEquals("11", content(), "What the file holds after a change that throws");
        }
        assertEquals(12, byAnotherThread(n -> n + 1), "The update after that");
    }

    private void fails(Throwable thrown) throws Exception {
        Throwable heard = null;
        try {
            byAnotherThread(
                    n -> {
                        if (thrown instanceof Error error) {
                            throw error;
                        }
                        throw (RuntimeException) thrown;
                    });
        } catch (ExecutionException e) {
            heard = e.getCause();
        }
        assertEquals(thrown, heard, "The change threw, and the caller of update(…) heard of");
    }

    /** With the lock free, nobody need wait for it. */
    private long byAnotherThread(LongUnaryOperator change) throws Exception {
        var task = new FutureTask<>(() -> new SharedNumber(file).update(change));
        Thread thread = Thread.ofPlatform().daemon().name("another").start(task);
        var watch = new LockWatch();
        while (thread.isAlive()) {
            if (waitsInTheAnswer(thread, watch)) {
                throw new BrokenPromise(
                        Kind.LOCK_LEAK,
                        "Nobody changes the number, and update(…) waits: an earlier call has kept"
                                + " something.");
            }
            Thread.onSpinWait();
        }
        return task.get();
    }

    private void free(String when) {
        if (!other("look").equals("free")) {
            throw new BrokenPromise(
                    Kind.LOCK_LEAK, when + " the file is still locked for other processes.");
        }
    }

    @Test
    @Points(1)
    @DisplayName("a shorter number leaves nothing of a longer one; an empty file counts as 0")
    @Explain("Writing over the beginning of a file leaves its end as it was.")
    void shorter() throws Exception {
        var number = new SharedNumber(file);
        number.update(n -> 123_456);
        assertEquals(7, number.update(n -> 7), "What update(…) returned");
        assertEquals("7", content(), "What the file holds after 123456 and then 7");
        assertEquals(-42, number.update(n -> n - 49), "What update(…) returned for 7 - 49");
        Files.writeString(file, "");
        assertEquals(1, number.update(n -> n + 1), "What update(…) returned for an empty file");
    }

    @Test
    @Points(1)
    @DisplayName("two threads of one process take turns as well")
    @Explain(
            "A file lock belongs to the process. A second thread that wants it is not kept waiting,"
                    + " it gets an OverlappingFileLockException.")
    void threadsToo() throws Exception {
        Path equalPath = Path.of(file.toString());
        var task = new FutureTask<>(() -> new SharedNumber(equalPath).update(n -> n * 2));
        Thread second = Thread.ofPlatform().daemon().name("second").unstarted(task);
        new SharedNumber(file)
                .update(
                        n -> {
                            second.start();
                            var watch = new LockWatch();
                            while (second.isAlive() && !waitsInTheAnswer(second, watch)) {
                                Thread.onSpinWait();
                            }
                            return n + 1;
                        });
        try {
            assertEquals(22, task.get(), "(10 + 1) · 2, by two threads one after the other");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
        assertEquals("22", content(), "What the file holds then");
    }

    /** Whether it waits there in the answer, or asks for the lock time and again. */
    private static boolean waitsInTheAnswer(Thread thread, LockWatch watch) {
        boolean inside = false;
        boolean trying = false;
        for (StackTraceElement frame : thread.getStackTrace()) {
            inside |= frame.getClassName().startsWith(SharedNumber.class.getName());
            trying |= frame.getMethodName().equals("tryLock");
        }
        return inside && Alive.waitsOrSleeps(thread) || watch.triesAgain(trying);
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("three processes that add 60 times each lose nothing")
    void together() throws Exception {
        List<Process> adders = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            adders.add(
                    Jvm.running(Adder.class, List.of(SharedNumber.class), file.toString(), "60")
                            .start());
        }
        started.addAll(adders);
        for (Process each : adders) {
            String said = new String(each.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, each.waitFor(), "One of the processes ended with: " + said);
        }
        assertEquals("190", content(), "After 10 and three times 60 the file");
    }
}
