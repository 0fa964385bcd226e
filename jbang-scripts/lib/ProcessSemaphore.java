import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A semaphore between processes: N permits are N one-byte regions of one file, and who holds the
 * lock of a region holds that permit. The operating system gives the locks of a dead process back,
 * so a killed holder loses no permit: the semaphores of POSIX (sem_open, which Java reaches only
 * through the FFM API) do lose it.
 *
 * <p>A process that finds no free region asks again every 5 ms, as no lock call waits for "any of
 * these". There is no queue: whoever asks first after a release gets the permit. Closing drops the
 * permits of this process.
 */
final class ProcessSemaphore implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(5);

    private final FileChannel file;
    private final int permits;

    private ProcessSemaphore(FileChannel file, int permits) {
        this.file = file;
        this.permits = permits;
    }

    /** Opens the semaphore of that file; all processes must name the same number of permits. */
    static ProcessSemaphore open(Path file, int permits) throws IOException {
        if (permits < 1) {
            throw Script.misuse("a semaphore needs 1 permit or more, not " + permits);
        }
        return new ProcessSemaphore(
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE),
                permits);
    }

    /** One permit; closing it gives it back. */
    record Permit(int number, FileLock lock) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            lock.release();
        }
    }

    /** Waits for a permit, as long as it takes. */
    Permit acquire() throws IOException, InterruptedException {
        while (true) {
            Optional<Permit> permit = tryAcquire();
            if (permit.isPresent()) {
                return permit.get();
            }
            Thread.sleep(PAUSE);
        }
    }

    /** Waits for a permit at most so long; empty when the time is up. */
    Optional<Permit> tryAcquire(Duration atMost) throws IOException, InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        Optional<Permit> permit = tryAcquire();
        while (permit.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
            permit = tryAcquire();
        }
        return permit;
    }

    /** A permit if one is free now. */
    Optional<Permit> tryAcquire() throws IOException {
        int first = ThreadLocalRandom.current().nextInt(permits);
        for (int i = 0; i < permits; i++) {
            int region = (first + i) % permits;
            try {
                FileLock lock = file.tryLock(region, 1, false);
                if (lock != null) {
                    return Optional.of(new Permit(region, lock));
                }
            } catch (OverlappingFileLockException e) {
                // another thread of this JVM holds it: a FileLock belongs to the whole JVM
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
