// A volatile count: two who count at once count one.
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

class JoinableQueue<T> {
    private final BlockingQueue<T> queue;
    private volatile int unfinished = 0;

    JoinableQueue(int capacity) {
        queue = new ArrayBlockingQueue<>(capacity);
    }

    void put(T task) throws InterruptedException {
        unfinished++;
        try {
            queue.put(task);
        } catch (InterruptedException e) {
            unfinished--;
            throw e;
        }
    }

    T take() throws InterruptedException {
        return queue.take();
    }

    void taskDone() {
        if (unfinished == 0) {
            throw new IllegalStateException();
        }
        unfinished--;
        synchronized (this) {
            notifyAll();
        }
    }

    synchronized void join() throws InterruptedException {
        while (unfinished > 0) {
            wait();
        }
    }
}
