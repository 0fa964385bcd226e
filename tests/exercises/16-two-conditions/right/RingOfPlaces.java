// An array as a ring, and two conditions of a fair lock.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

class Store {
    private final Lock lock = new ReentrantLock(true);
    private final Condition room = lock.newCondition();
    private final Condition goods = lock.newCondition();
    private final int[] ring;
    private long brought = 0;
    private long taken = 0;

    Store(int capacity) {
        ring = new int[capacity];
    }

    void produce(int good) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (brought - taken == ring.length) {
                room.await();
            }
            ring[(int) (brought++ % ring.length)] = good;
            goods.signal();
        } finally {
            lock.unlock();
        }
    }

    int consume() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (brought == taken) {
                goods.await();
            }
            int good = ring[(int) (taken++ % ring.length)];
            room.signal();
            return good;
        } finally {
            lock.unlock();
        }
    }
}
