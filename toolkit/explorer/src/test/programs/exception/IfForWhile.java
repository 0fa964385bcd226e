// Two consumers wait with `if`; one is woken after the other has taken the only element.
import java.util.ArrayDeque;

class IfForWhile {
    static final ArrayDeque<Integer> QUEUE = new ArrayDeque<>();

    static synchronized void put(int element) {
        QUEUE.add(element);
        IfForWhile.class.notifyAll();
    }

    static synchronized int take() throws InterruptedException {
        if (QUEUE.isEmpty()) {
            IfForWhile.class.wait();
        }
        return QUEUE.remove();
    }

    static void consume() {
        try {
            take();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(IfForWhile::consume);
        Thread b = new Thread(IfForWhile::consume);
        a.start();
        b.start();
        put(1);
        put(2);
        a.join();
        b.join();
    }
}
