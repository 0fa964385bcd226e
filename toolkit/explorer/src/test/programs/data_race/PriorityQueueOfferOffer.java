// outcomes: 1 | 2
import java.util.PriorityQueue;

class PriorityQueueOfferOffer {
    static int run() throws InterruptedException {
        PriorityQueue<Integer> queue = new PriorityQueue<>();
        Thread a = new Thread(() -> queue.offer(1));
        Thread b = new Thread(() -> queue.offer(2));
        a.start();
        b.start();
        a.join();
        b.join();
        return queue.size();
    }
}
