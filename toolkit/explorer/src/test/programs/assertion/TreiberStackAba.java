// Nodes are recycled: a pop that was interrupted after reading head and next finds the same head
// again, but another next.
import java.util.concurrent.atomic.AtomicReference;

class TreiberStackAba {
    static final class Node {
        volatile Node next;
    }

    static final AtomicReference<Node> HEAD = new AtomicReference<>();
    static volatile Node owned;

    static Node pop() {
        while (true) {
            Node head = HEAD.get();
            if (head == null) {
                return null;
            }
            Node next = head.next;
            if (HEAD.compareAndSet(head, next)) {
                return head;
            }
        }
    }

    static void push(Node node) {
        while (true) {
            Node head = HEAD.get();
            node.next = head;
            if (HEAD.compareAndSet(head, node)) {
                return;
            }
        }
    }

    static void run() throws InterruptedException {
        push(new Node());
        push(new Node());
        Thread a = new Thread(TreiberStackAba::pop);
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
        assert owned == null || HEAD.get() != owned : "a node is on the stack and owned as well";
    }
}
