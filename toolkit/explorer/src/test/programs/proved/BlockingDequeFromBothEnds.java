// outcomes: 21
import java.util.concurrent.LinkedBlockingDeque;

class BlockingDequeFromBothEnds {
    static int run() throws InterruptedException {
        var deque = new LinkedBlockingDeque<Integer>();
        Thread t = new Thread(() -> deque.addFirst(2));
        deque.addLast(1);
        t.start();
        t.join();
        return deque.takeFirst() * 10 + deque.takeLast();
    }
}
