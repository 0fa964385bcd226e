// It sleeps between the change and the signal; an interrupt that comes there leaves a good behind that nobody was told of.
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class Store {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
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
                notFull.await();
            }
            goods.addLast(good);
            Thread.sleep(1000);
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Takes the oldest; waits while the store is empty. */
    int consume() throws InterruptedException {
        lock.lock();
        try {
            while (goods.isEmpty()) {
                notEmpty.await();
            }
            int good = goods.removeFirst();
            notFull.signal();
            return good;
        } finally {
            lock.unlock();
        }
    }
}
