// outcomes: 12
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class TwoConditionsOfOneLock {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private final ArrayDeque<Integer> items = new ArrayDeque<>();

    void put(int n) throws InterruptedException {
        lock.lock();
        try {
            while (items.size() == 1) {
                notFull.await();
            }
            items.add(n);
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
    }

    int take() throws InterruptedException {
        lock.lock();
        try {
            while (items.isEmpty()) {
                notEmpty.await();
            }
            int n = items.remove();
            notFull.signal();
            return n;
        } finally {
            lock.unlock();
        }
    }

    static int run() throws InterruptedException {
        var buffer = new TwoConditionsOfOneLock();
        Thread producer =
                new Thread(() -> {
                    try {
                        buffer.put(1);
                        buffer.put(2);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
        producer.start();
        int got = buffer.take() * 10 + buffer.take();
        producer.join();
        return got;
    }
}
