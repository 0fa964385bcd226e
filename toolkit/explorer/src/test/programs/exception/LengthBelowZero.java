// The sources' `if len(queue) < 0: wait()`: a length is never below zero, so it takes from the
// empty list.
import java.util.ArrayList;
import java.util.List;

class LengthBelowZero {
    static final List<Integer> QUEUE = new ArrayList<>();

    static void produce() {
        synchronized (QUEUE) {
            QUEUE.add(7);
            QUEUE.notify();
        }
    }

    static void consume() throws InterruptedException {
        synchronized (QUEUE) {
            if (QUEUE.size() < 0) {
                QUEUE.wait();
            }
            QUEUE.removeLast();
        }
    }

    static void run() throws InterruptedException {
        Thread producer = new Thread(LengthBelowZero::produce);
        producer.start();
        consume();
        producer.join();
    }
}
