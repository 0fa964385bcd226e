// also: DEADLOCK, LOST_WAKEUP
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class ConditionAwaitWithIf {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notEmpty = lock.newCondition();
    private final ArrayDeque<Integer> items = new ArrayDeque<>();

    void put(int n) {
        lock.lock();
        try {
            items.add(n);
            notEmpty.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void take() {
        lock.lock();
        try {
            if (items.isEmpty()) {
                notEmpty.awaitUninterruptibly();
            }
            items.remove();
        } finally {
            lock.unlock();
        }
    }

    static void run() throws InterruptedException {
        var buffer = new ConditionAwaitWithIf();
        Thread a = new Thread(buffer::take);
        a.start();
        buffer.put(1);
        buffer.take();
        a.join();
    }
}
