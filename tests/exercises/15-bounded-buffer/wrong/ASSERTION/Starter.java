// As it comes: nobody waits.
import java.util.ArrayDeque;

class Buffer {
    private final ArrayDeque<String> items = new ArrayDeque<>();
    private final int capacity;

    Buffer(int capacity) {
        this.capacity = capacity;
    }

    /** Puts the item at the end; waits while the buffer is full. */
    synchronized void put(String item) throws InterruptedException {
        // TODO: who waits, for what, and who tells whom?
        items.addLast(item);
    }

    /** Takes the item at the head; waits while the buffer is empty. */
    synchronized String take() throws InterruptedException {
        return items.pollFirst();
    }
}
