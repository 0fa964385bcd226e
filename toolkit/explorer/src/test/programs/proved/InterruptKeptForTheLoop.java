// outcomes: ended
import java.util.concurrent.LinkedBlockingQueue;

class InterruptKeptForTheLoop {
    static String run() throws InterruptedException {
        var queue = new LinkedBlockingQueue<Integer>();
        Thread taker =
                new Thread(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        try {
                            queue.take();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                });
        taker.start();
        taker.interrupt();
        taker.join();
        return "ended";
    }
}
