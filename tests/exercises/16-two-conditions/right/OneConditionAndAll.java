// One condition, everybody is told.
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class Store {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Integer> goods = new ArrayDeque<>();
    private final int capacity;

    Store(int capacity) {
        this.capacity = capacity;
    }

    /** Brings something; waits while the store is full. */
    void produce(int good) throws InterruptedException {
        lock.lock();
        try {
            while (goods.size() >= capacity) {
                changed.await();
            }
            goods.addLast(good);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes the oldest; waits while the store is empty. */
    int consume() throws InterruptedException {
        lock.lock();
        try {
            while (goods.isEmpty()) {
                changed.await();
            }
            int good = goods.removeFirst();
            changed.signalAll();
            return good;
        } finally {
            lock.unlock();
        }
    }
}
