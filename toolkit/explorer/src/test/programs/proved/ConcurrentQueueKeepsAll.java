// outcomes: 2
import java.util.concurrent.ConcurrentLinkedQueue;

class ConcurrentQueueKeepsAll {
    static int run() throws InterruptedException {
        var queue = new ConcurrentLinkedQueue<Integer>();
        Thread a = new Thread(() -> queue.add(1));
        Thread b = new Thread(() -> queue.add(2));
        a.start();
        b.start();
        a.join();
        b.join();
        int n = 0;
        while (queue.poll() != null) {
            n++;
        }
        return n;
    }
}
