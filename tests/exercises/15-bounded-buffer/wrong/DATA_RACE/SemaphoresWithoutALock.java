// The permits are right, the queue is not guarded.
import java.util.ArrayDeque;
import java.util.concurrent.Semaphore;

class Buffer {
    private final Semaphore places;
    private final Semaphore items = new Semaphore(0);
    private final ArrayDeque<String> queue = new ArrayDeque<>();

    Buffer(int capacity) {
        places = new Semaphore(capacity);
    }

    /** Puts the item at the end; waits while the buffer is full. */
    void put(String item) throws InterruptedException {
        places.acquire();
        queue.addLast(item);
        items.release();
    }

    /** Takes the item at the head; waits while the buffer is empty. */
    String take() throws InterruptedException {
        items.acquire();
        String item = queue.removeFirst();
        places.release();
        return item;
    }
}
