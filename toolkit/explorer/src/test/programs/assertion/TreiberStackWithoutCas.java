// The compare-and-set replaced by a check and a write: a pushed element is lost.
import java.util.concurrent.atomic.AtomicReference;

class TreiberStackWithoutCas {
    record Node(int value, Node next) {}

    static final AtomicReference<Node> HEAD = new AtomicReference<>();

    static void push(int value) {
        while (true) {
            Node head = HEAD.get();
            Node pushed = new Node(value, head);
            if (HEAD.get() == head) {
                HEAD.set(pushed);
                return;
            }
        }
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> push(1));
        Thread b = new Thread(() -> push(2));
        a.start();
        b.start();
        a.join();
        b.join();
        assert HEAD.get().next() != null;
    }
}
