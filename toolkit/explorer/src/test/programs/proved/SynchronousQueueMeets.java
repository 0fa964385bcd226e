// outcomes: 5
import java.util.concurrent.SynchronousQueue;

class SynchronousQueueMeets {
    static int run() throws InterruptedException {
        var queue = new SynchronousQueue<Integer>();
        Thread giver =
                new Thread(() -> {
                    try {
                        queue.put(5);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
        giver.start();
        int got = queue.take();
        giver.join();
        return got;
    }
}
