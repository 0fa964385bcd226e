// One monitor for each queue, and one count for all of them.
import java.util.ArrayDeque;
import java.util.Deque;

class JoinableQueue<T> {
    private final Deque<T> items = new ArrayDeque<>();
    private final int capacity;
    private static int unfinished = 0;

    JoinableQueue(int capacity) {
        this.capacity = capacity;
    }

    /** Adds a task; waits while the queue is full. */
    synchronized void put(T task) throws InterruptedException {
        while (items.size() == capacity) {
            wait();
        }
        items.addLast(task);
        unfinished++;
        notifyAll();
    }

    /** Takes the oldest task; waits while there is none. */
    synchronized T take() throws InterruptedException {
        while (items.isEmpty()) {
            wait();
        }
        notifyAll();
        return items.removeFirst();
    }

    /** Says that one of the tasks taken is done. */
    synchronized void taskDone() {
        if (unfinished == 0) {
            throw new IllegalStateException("too often");
        }
        unfinished--;
        notifyAll();
    }

    /** Waits until every task that was put has been said to be done. */
    synchronized void join() throws InterruptedException {
        while (unfinished > 0) {
            wait();
        }
    }
}
