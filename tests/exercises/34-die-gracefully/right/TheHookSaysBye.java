import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

class Service {
    private static final Semaphore DONE = new Semaphore(0);
    private static volatile boolean ending;

    static void serve(BlockingQueue<Runnable> jobs, Consumer<String> log)
            throws InterruptedException {
        Thread self = Thread.currentThread();
        Thread hook = new Thread(() -> {
            end(jobs, self);
            log.accept("bye");
        });
        Runtime.getRuntime().addShutdownHook(hook);
        while (true) {
            Runnable job = jobs.take();
            if (ending) {
                DONE.release();
                return;
            }
            try {
                job.run();
            } catch (RuntimeException e) {
                System.err.println("a job failed: " + e);
            }
        }
    }

    /** Runs in the hook: wakes the service should it sleep, and waits until it is done. */
    private static void end(BlockingQueue<Runnable> jobs, Thread service) {
        ending = true;
        jobs.add(() -> {});
        try {
            DONE.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
