import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * An event between processes: one int of a mapped file, 0 or 1, written and read as a volatile.
 * What a process wrote before {@link #set} is seen by whoever saw the event set, if it lies in
 * mapped memory too.
 *
 * <p>Waiting is looking every millisecond: between processes Java has nothing to sleep on but a
 * message or a file lock.
 */
final class ProcessEvent implements AutoCloseable {

    private static final VarHandle FLAG = ValueLayout.JAVA_INT.varHandle();

    private final Arena arena = Arena.ofShared();
    private final MemorySegment flag;

    private ProcessEvent(Path file) throws IOException {
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            flag = channel.map(FileChannel.MapMode.READ_WRITE, 0, Integer.BYTES, arena);
        }
    }

    /** Opens the event of that file, or makes it, not set. */
    static ProcessEvent open(Path file) throws IOException {
        return new ProcessEvent(file);
    }

    void set() {
        FLAG.setVolatile(flag, 0L, 1);
    }

    void clear() {
        FLAG.setVolatile(flag, 0L, 0);
    }

    boolean isSet() {
        return (int) FLAG.getVolatile(flag, 0L) == 1;
    }

    /** Waits until the event is set. */
    void await() throws InterruptedException {
        while (!isSet()) {
            Thread.sleep(1);
        }
    }

    /** Waits at most so long. Returns whether the event is set. */
    boolean await(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!isSet() && System.nanoTime() < end) {
            Thread.sleep(1);
        }
        return isSet();
    }

    @Override
    public void close() {
        arena.close();
    }
}
