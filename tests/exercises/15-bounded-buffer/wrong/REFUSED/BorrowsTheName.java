// Its own ArrayBlockingQueue.
import java.util.ArrayDeque;

class Buffer {
    private final ArrayDeque<String> items = new ArrayDeque<>();
    private final int capacity;

    Buffer(int capacity) {
        this.capacity = capacity;
    }

    /** Puts the item at the end; waits while the buffer is full. */
    synchronized void put(String item) throws InterruptedException {
        while (items.size() == capacity) {
            wait();
        }
        items.addLast(item);
        notifyAll();
    }

    /** Takes the item at the head; waits while the buffer is empty. */
    synchronized String take() throws InterruptedException {
        while (items.isEmpty()) {
            wait();
        }
        String item = items.removeFirst();
        notifyAll();
        return item;
    }
}

class ArrayBlockingQueue {}
