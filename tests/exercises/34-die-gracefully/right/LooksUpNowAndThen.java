import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

class Service {
    static void serve(BlockingQueue<Runnable> jobs, Consumer<String> log)
            throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    asked.countDown();
                                    try {
                                        done.await();
                                    } catch (InterruptedException e) {
                                        throw new IllegalStateException(e);
                                    }
                                }));
        try {
            while (asked.getCount() > 0) {
                Runnable job = jobs.poll(50, TimeUnit.MILLISECONDS);
                if (job != null && asked.getCount() > 0) {
                    try {
                        job.run();
                    } catch (RuntimeException e) {
                        System.err.println(e);
                    }
                }
            }
            log.accept("bye");
        } finally {
            done.countDown();
        }
    }
}
