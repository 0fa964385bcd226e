// shutdownNow: what is at work is interrupted.
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

class AlarmClock {
    private volatile Thread thread;
    private final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(1, work -> thread = new Thread(work, "alarm clock"));

    AlarmClock() {
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Runs the task once, so many milliseconds from now. */
    void after(long millis, Runnable task) {
        try {
            executor.schedule(() -> survive(task), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the clock is closed", e);
        }
    }

    /** Runs the task every so many milliseconds, for the first time so many milliseconds from now. */
    void every(long millis, Runnable task) {
        try {
            executor.scheduleAtFixedRate(() -> survive(task), millis, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the clock is closed", e);
        }
    }

    /** When it returns no task begins any more, and the one at work has ended. */
    void close() throws InterruptedException {
        executor.shutdownNow();
        if (Thread.currentThread() != thread) {
            executor.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        }
    }

    private static void survive(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            System.err.println("An alarm failed: " + e);
        }
    }
}
