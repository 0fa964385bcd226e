// outcomes: 3
import java.util.ArrayDeque;

class WhileNotIf {
    static final ArrayDeque<Integer> QUEUE = new ArrayDeque<>();
    static int sum;

    static synchronized void put(int element) {
        QUEUE.add(element);
        WhileNotIf.class.notifyAll();
    }

    static synchronized void take() {
        while (QUEUE.isEmpty()) {
            try {
                WhileNotIf.class.wait();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        sum += QUEUE.remove();
    }

    static int run() throws InterruptedException {
        Thread a = new Thread(WhileNotIf::take);
        Thread b = new Thread(WhileNotIf::take);
        a.start();
        b.start();
        put(1);
        put(2);
        a.join();
        b.join();
        return sum;
    }
}
