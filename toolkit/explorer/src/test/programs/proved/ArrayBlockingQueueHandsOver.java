// outcomes: 12
import java.util.concurrent.ArrayBlockingQueue;

class ArrayBlockingQueueHandsOver {
    static int run() throws InterruptedException {
        var queue = new ArrayBlockingQueue<Integer>(1);
        Thread producer =
                new Thread(() -> {
                    try {
                        queue.put(1);
                        queue.put(2);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
        producer.start();
        int taken = queue.take() * 10 + queue.take();
        producer.join();
        return taken;
    }
}
