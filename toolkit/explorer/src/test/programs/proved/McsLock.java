// The queue lock of Mellor-Crummey and Scott: each thread spins on its own node.
// outcomes: 2
import java.util.concurrent.atomic.AtomicReference;

class McsLock {
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
            if (TAIL.compareAndSet(me, null)) {
                return;
            }
            while (me.next == null) {
                Thread.onSpinWait();
            }
        }
        me.next.locked = false;
    }

    static int run() throws InterruptedException {
        Thread a = new Thread(McsLock::enter);
        Thread b = new Thread(McsLock::enter);
        a.start();
        b.start();
        a.join();
        b.join();
        return inside;
    }
}
