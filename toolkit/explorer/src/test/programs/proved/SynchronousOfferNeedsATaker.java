// outcomes: true | false
import java.util.concurrent.SynchronousQueue;

class SynchronousOfferNeedsATaker {
    static boolean run() throws InterruptedException {
        var queue = new SynchronousQueue<Integer>();
        Thread taker =
                new Thread(() -> {
                    try {
                        queue.take();
                    } catch (InterruptedException e) {
                        // Nobody gave anything.
                    }
                });
        taker.start();
        boolean taken = queue.offer(1);
        taker.interrupt();
        taker.join();
        return taken;
    }
}
