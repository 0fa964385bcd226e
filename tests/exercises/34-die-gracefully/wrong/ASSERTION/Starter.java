import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

class Service {
    static void serve(BlockingQueue<Runnable> jobs, Consumer<String> log)
            throws InterruptedException {
        // TODO: when the process is asked to end, it is gone in the middle of a job
        while (true) {
            jobs.take().run();
        }
    }
}
