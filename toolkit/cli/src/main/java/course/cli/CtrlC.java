package course.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While it is open, Ctrl-C interrupts the thread that made it, and the JVM lives on until it is
 * closed: so that what was found until then can be printed.
 */
final class CtrlC implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean pressed;

    CtrlC() {
        Thread interrupted = Thread.currentThread();
        hook = new Thread(() -> pressed(interrupted), "Ctrl-C");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void pressed(Thread interrupted) {
        pressed = true;
        interrupted.interrupt();
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean pressed() {
        return pressed;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // Ctrl-C: the hook is running, and the JVM ends with it.
        }
    }
}
