// The node is marked as waiting after it was linked: the release comes in between and is
// overwritten.
import java.util.concurrent.atomic.AtomicReference;

class McsLockMarksTooLate {
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
            before.next = me;
            me.locked = true;
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

    static void run() throws InterruptedException {
        Thread a = new Thread(McsLockMarksTooLate::enter);
        Thread b = new Thread(McsLockMarksTooLate::enter);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
