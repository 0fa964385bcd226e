// The unlock does not wait for a successor that has joined the queue but not linked itself yet.
import java.util.concurrent.atomic.AtomicReference;

class McsLockForgetsItsSuccessor {
    static final class Node {
        volatile boolean locked;
        volatile Node next;
    }

    static final AtomicReference<Node> TAIL = new AtomicReference<>();
    static int inside;

    static void enter() {
        Node me = new Node();
        Node before = TAIL.getAndSet(me);
        if (before != null) {
            me.locked = true;
            before.next = me;
            while (me.locked) {
                Thread.onSpinWait();
            }
        }
        inside++;
        if (me.next == null) {
            TAIL.compareAndSet(me, null);
            return;
        }
        me.next.locked = false;
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(McsLockForgetsItsSuccessor::enter);
        Thread b = new Thread(McsLockForgetsItsSuccessor::enter);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
