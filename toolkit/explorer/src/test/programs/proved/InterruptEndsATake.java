// outcomes: true
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

class InterruptEndsATake {
    static boolean run() throws InterruptedException {
        var queue = new LinkedBlockingQueue<Integer>();
        var ended = new AtomicBoolean();
        Thread taker =
                new Thread(() -> {
                    try {
                        queue.take();
                    } catch (InterruptedException e) {
                        ended.set(true);
                    }
                });
        taker.start();
        taker.interrupt();
        taker.join();
        return ended.get();
    }
}
