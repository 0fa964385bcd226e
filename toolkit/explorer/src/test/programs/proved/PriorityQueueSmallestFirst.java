// outcomes: 1 | 2
import java.util.concurrent.PriorityBlockingQueue;

class PriorityQueueSmallestFirst {
    static int run() throws InterruptedException {
        var queue = new PriorityBlockingQueue<Integer>();
        Thread a = new Thread(() -> queue.add(2));
        Thread b = new Thread(() -> queue.add(1));
        a.start();
        b.start();
        int first = queue.take();
        a.join();
        b.join();
        return first;
    }
}
