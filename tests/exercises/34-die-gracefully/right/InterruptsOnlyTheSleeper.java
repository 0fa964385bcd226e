import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** While a job runs its lock is held, so the hook interrupts nobody but a service that waits. */
class Service {
    private static final ReentrantLock working = new ReentrantLock();
    private static volatile boolean ending;

    static void serve(BlockingQueue<Runnable> jobs, Consumer<String> log) {
        Thread service = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(service)));
        try {
            while (true) {
                Runnable job = jobs.take();
                working.lock();
                try {
                    if (ending) {
                        break;
                    }
                    job.run();
                } catch (RuntimeException e) {
                    e.printStackTrace();
                } finally {
                    working.unlock();
                }
            }
        } catch (InterruptedException askedToEnd) {
            // there was nothing to do
        }
        log.accept("bye");
    }

    private static void end(Thread service) {
        ending = true;
        working.lock();
        try {
            service.interrupt();
        } finally {
            working.unlock();
        }
        try {
            service.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
