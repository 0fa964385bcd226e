// A lock, a condition and a latch, on virtual threads.
import java.util.ArrayDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class Pool {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private final CountDownLatch gone;
    private boolean shut = false;

    Pool(int threads) {
        gone = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            Thread.startVirtualThread(this::work);
        }
    }

    void execute(Runnable task) {
        lock.lock();
        try {
            if (shut) {
                throw new RejectedExecutionException();
            }
            tasks.addLast(task);
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    void shutdown() {
        lock.lock();
        try {
            shut = true;
            work.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void awaitTermination() throws InterruptedException {
        gone.await();
    }

    private void work() {
        Runnable task;
        while ((task = next()) != null) {
            try {
                task.run();
            } catch (RuntimeException e) {
                // next, please
            }
        }
        gone.countDown();
    }

    private Runnable next() {
        lock.lock();
        try {
            while (tasks.isEmpty()) {
                if (shut) {
                    return null;
                }
                work.awaitUninterruptibly();
            }
            return tasks.removeFirst();
        } finally {
            lock.unlock();
        }
    }
}
