package course.judge.sandbox;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes from one thread that lives as long as this JVM. A child that asked to die with
 * its parent is killed by Linux when the <em>thread</em> ends that started it (prctl(2),
 * PR_SET_PDEATHSIG), and the threads of a pool or of a notebook's cell come and go.
 */
public final class Spawner {

    private static final ExecutorService THREAD =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("judge-spawner").factory());

    private Spawner() {}

    /**
     * @throws IOException if the process cannot be started
     */
    public static Process start(ProcessBuilder builder) throws IOException {
        var starting = THREAD.submit(builder::start);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return starting.get();
                } catch (InterruptedException later) {
                    // A process must not get lost between its start and its owner.
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
