// Two pushes and two pops on Treiber's stack: nothing is lost, nothing is taken twice.
// outcomes: 3
import java.util.concurrent.atomic.AtomicReference;

class TreiberStack {
    record Node(int value, Node next) {}

    static final AtomicReference<Node> HEAD = new AtomicReference<>();

    static void push(int value) {
        Node head;
        do {
            head = HEAD.get();
        } while (!HEAD.compareAndSet(head, new Node(value, head)));
    }

    static int pop() {
        Node head;
        do {
            head = HEAD.get();
            if (head == null) {
                return 0;
            }
        } while (!HEAD.compareAndSet(head, head.next()));
        return head.value();
    }

    static int run() throws InterruptedException {
        int[] popped = new int[2];
        Thread a =
                new Thread(() -> {
                    push(1);
                    popped[0] = pop();
                });
        Thread b =
                new Thread(() -> {
                    push(2);
                    popped[1] = pop();
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return popped[0] + popped[1] + pop();
    }
}
