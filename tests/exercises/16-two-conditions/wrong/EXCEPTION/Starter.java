// As it comes: five mistakes.
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
        // TODO: there are five mistakes in this class
        lock.lock();
        if (goods.size() > capacity) {
            changed.await();
        }
        goods.addLast(good);
        Thread.sleep(1000);
        changed.signal();
        lock.unlock();
    }

    /** Takes the oldest; waits while the store is empty. */
    int consume() throws InterruptedException {
        lock.lock();
        if (goods.size() < 0) {
            changed.await();
        }
        int good = goods.removeLast();
        changed.signal();
        lock.unlock();
        return good;
    }
}
