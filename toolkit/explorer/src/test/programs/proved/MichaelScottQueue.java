// Two enqueues by two threads, both helped along; then both elements are there.
// outcomes: 3
import java.util.concurrent.atomic.AtomicReference;

class MichaelScottQueue {
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

    static int run() throws InterruptedException {
        Thread a = new Thread(() -> enqueue(1));
        Thread b = new Thread(() -> enqueue(2));
        a.start();
        b.start();
        a.join();
        b.join();
        return dequeue() + dequeue();
    }
}
