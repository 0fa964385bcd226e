// A thread that is interrupted in join is told that all is done.
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class JoinableQueue<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private final Condition allDone = lock.newCondition();
    private final Deque<T> items = new ArrayDeque<>();
    private final int capacity;
    private int unfinished = 0;

    JoinableQueue(int capacity) {
        this.capacity = capacity;
    }

    /** Adds a task; waits while the queue is full. */
    void put(T task) throws InterruptedException {
        lock.lock();
        try {
            while (items.size() == capacity) {
                notFull.await();
            }
            items.addLast(task);
            unfinished++;
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Takes the oldest task; waits while there is none. */
    T take() throws InterruptedException {
        lock.lock();
        try {
            while (items.isEmpty()) {
                notEmpty.await();
            }
            notFull.signal();
            return items.removeFirst();
        } finally {
            lock.unlock();
        }
    }

    /** Says that one of the tasks taken is done. */
    void taskDone() {
        lock.lock();
        try {
            if (unfinished == 0) {
                throw new IllegalStateException("taskDone() was called more often than put()");
            }
            unfinished--;
            if (unfinished == 0) {
                allDone.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until every task that was put has been said to be done. */
    void join() throws InterruptedException {
        lock.lock();
        try {
            while (unfinished > 0) {
                allDone.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
