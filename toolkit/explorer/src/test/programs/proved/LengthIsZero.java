// outcomes: 7
import java.util.ArrayList;
import java.util.List;

class LengthIsZero {
    static final List<Integer> QUEUE = new ArrayList<>();

    static void produce() {
        synchronized (QUEUE) {
            QUEUE.add(7);
            QUEUE.notify();
        }
    }

    static int run() throws InterruptedException {
        Thread producer = new Thread(LengthIsZero::produce);
        producer.start();
        int taken;
        synchronized (QUEUE) {
            while (QUEUE.isEmpty()) {
                QUEUE.wait();
            }
            taken = QUEUE.removeLast();
        }
        producer.join();
        return taken;
    }
}
