// Two consumers see one element; one of them takes it, and the other waits for ever.
import java.util.concurrent.LinkedBlockingQueue;

class SizeBeforeTake {
    static void run() throws InterruptedException {
        var queue = new LinkedBlockingQueue<Integer>();
        queue.add(1);
        Runnable consumer =
                () -> {
                    try {
                        if (queue.size() > 0) {
                            queue.take();
                        }
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                };
        Thread a = new Thread(consumer);
        Thread b = new Thread(consumer);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
