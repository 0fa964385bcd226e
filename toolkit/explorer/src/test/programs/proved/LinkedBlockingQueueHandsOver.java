// outcomes: 12
import java.util.concurrent.LinkedBlockingQueue;

class LinkedBlockingQueueHandsOver {
    static int run() throws InterruptedException {
        var queue = new LinkedBlockingQueue<Integer>();
        Thread producer =
                new Thread(() -> {
                    queue.add(1);
                    queue.add(2);
                });
        producer.start();
        int taken = queue.take() * 10 + queue.take();
        producer.join();
        return taken;
    }
}
