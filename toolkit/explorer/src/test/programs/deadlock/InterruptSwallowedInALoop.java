import java.util.concurrent.LinkedBlockingQueue;

class InterruptSwallowedInALoop {
    static void run() throws InterruptedException {
        var queue = new LinkedBlockingQueue<Integer>();
        Thread taker =
                new Thread(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        try {
                            queue.take();
                        } catch (InterruptedException e) {
                            // Swallowed, and the status with it.
                        }
                    }
                });
        taker.start();
        taker.interrupt();
        taker.join();
    }
}
