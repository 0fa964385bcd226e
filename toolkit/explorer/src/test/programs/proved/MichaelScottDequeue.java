// One enqueues while the other dequeues: empty or the element, and in the end nothing is lost.
// outcomes: 0+7 | 7+0
import java.util.concurrent.atomic.AtomicReference;

class MichaelScottDequeue {
    static final class Node {
        final int value;
        final AtomicReference<Node> next = new AtomicReference<>();

        Node(int value) {
            this.value = value;
        }
    }

    static final Node DUMMY = new Node(0);
    static final AtomicReference<Node> HEAD = new AtomicReference<>(DUMMY);
    static final AtomicReference<Node> TAIL = new AtomicReference<>(DUMMY);

    static void enqueue(int value) {
        Node node = new Node(value);
        while (true) {
            Node tail = TAIL.get();
            Node next = tail.next.get();
            if (next != null) {
                TAIL.compareAndSet(tail, next);
            } else if (tail.next.compareAndSet(null, node)) {
                TAIL.compareAndSet(tail, node);
                return;
            }
        }
    }

    static int dequeue() {
        while (true) {
            Node head = HEAD.get();
            Node tail = TAIL.get();
            Node next = head.next.get();
            if (next == null) {
                return 0;
            }
            if (head == tail) {
                TAIL.compareAndSet(tail, next);
            } else if (HEAD.compareAndSet(head, next)) {
                return next.value;
            }
        }
    }

    static String run() throws InterruptedException {
        Thread a = new Thread(() -> enqueue(7));
        a.start();
        int first = dequeue();
        a.join();
        return first + "+" + dequeue();
    }
}
