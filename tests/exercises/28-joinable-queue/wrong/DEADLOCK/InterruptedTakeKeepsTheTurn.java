// Semaphores count room and tasks; a take that is interrupted between the two keeps what it had.
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class JoinableQueue<T> {
    private final Semaphore room;
    private final Semaphore ready = new Semaphore(0);
    private final Queue<T> tasks = new ConcurrentLinkedQueue<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition allDone = lock.newCondition();
    private int unfinished = 0;

    JoinableQueue(int capacity) {
        room = new Semaphore(capacity);
    }

    void put(T task) throws InterruptedException {
        room.acquire();
        lock.lock();
        try {
            unfinished++;
        } finally {
            lock.unlock();
        }
        tasks.add(task);
        ready.release();
    }

    T take() throws InterruptedException {
        ready.acquire();
        lock.lockInterruptibly();
        try {
            T task = tasks.remove();
            room.release();
            return task;
        } finally {
            lock.unlock();
        }
    }

    void taskDone() {
        lock.lock();
        try {
            if (unfinished <= 0) {
                throw new IllegalStateException();
            }
            if (--unfinished == 0) {
                allDone.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    void join() throws InterruptedException {
        lock.lock();
        try {
            while (unfinished != 0) {
                allDone.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
