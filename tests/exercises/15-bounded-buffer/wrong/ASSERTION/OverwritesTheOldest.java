// Makes room by throwing the oldest away.
import java.util.ArrayDeque;

class Buffer {
    private final ArrayDeque<String> items = new ArrayDeque<>();
    private final int capacity;

    Buffer(int capacity) {
        this.capacity = capacity;
    }

    /** Puts the item at the end; waits while the buffer is full. */
    synchronized void put(String item) throws InterruptedException {
        if (items.size() == capacity) {
            items.removeFirst();
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
