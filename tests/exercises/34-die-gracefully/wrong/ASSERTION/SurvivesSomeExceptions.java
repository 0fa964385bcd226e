// It survives the exceptions that its author has seen.
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

class Service {
    private static volatile boolean ending;

    static void serve(BlockingQueue<Runnable> jobs, Consumer<String> log)
            throws InterruptedException {
        Thread self = Thread.currentThread();
        Thread hook = new Thread(() -> end(jobs, self), "end");
        Runtime.getRuntime().addShutdownHook(hook);
        while (true) {
            Runnable job = jobs.take();
            if (ending) {
                break;
            }
            try {
                job.run();
            } catch (IllegalStateException | IllegalArgumentException e) {
                System.err.println("a job failed: " + e);
            }
        }
        log.accept("bye");
    }

    /** Runs in the hook: wakes the service should it sleep, and waits until it is done. */
    private static void end(BlockingQueue<Runnable> jobs, Thread service) {
        ending = true;
        jobs.add(() -> {});
        try {
            service.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
