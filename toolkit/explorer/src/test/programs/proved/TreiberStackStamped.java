// The stamp changes with every pop and push, so the recycled head is not mistaken for the old one.
import java.util.concurrent.atomic.AtomicStampedReference;

class TreiberStackStamped {
    static final class Node {
        volatile Node next;
    }

    static final AtomicStampedReference<Node> HEAD = new AtomicStampedReference<>(null, 0);
    static volatile Node owned;

    static Node pop() {
        int[] stamp = new int[1];
        while (true) {
            Node head = HEAD.get(stamp);
            if (head == null) {
                return null;
            }
            Node next = head.next;
            if (HEAD.compareAndSet(head, next, stamp[0], stamp[0] + 1)) {
                return head;
            }
        }
    }

    static void push(Node node) {
        int[] stamp = new int[1];
        while (true) {
            Node head = HEAD.get(stamp);
            node.next = head;
            if (HEAD.compareAndSet(head, node, stamp[0], stamp[0] + 1)) {
                return;
            }
        }
    }

    static void run() throws InterruptedException {
        push(new Node());
        push(new Node());
        Thread a = new Thread(TreiberStackStamped::pop);
        Thread b =
                new Thread(() -> {
                    Node first = pop();
                    Node second = pop();
                    if (first != null && second != null) {
                        owned = second;
                        push(first);
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
        assert owned == null || HEAD.getReference() != owned;
    }
}
