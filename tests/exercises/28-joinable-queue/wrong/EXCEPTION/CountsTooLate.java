// Counts the task when it is in: by then it may be done.
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

class JoinableQueue<T> {
    private final BlockingQueue<T> queue;
    private final Object count = new Object();
    private int unfinished = 0;

    JoinableQueue(int capacity) {
        queue = new LinkedBlockingQueue<>(capacity);
    }

    void put(T task) throws InterruptedException {
        queue.put(task);
        add(1);
    }

    T take() throws InterruptedException {
        return queue.take();
    }

    void taskDone() {
        synchronized (count) {
            if (unfinished == 0) {
                throw new IllegalStateException("nothing is left to be done");
            }
            add(-1);
        }
    }

    private void add(int change) {
        synchronized (count) {
            unfinished += change;
            if (unfinished == 0) {
                count.notifyAll();
            }
        }
    }

    void join() throws InterruptedException {
        synchronized (count) {
            while (unfinished > 0) {
                count.wait();
            }
        }
    }
}
