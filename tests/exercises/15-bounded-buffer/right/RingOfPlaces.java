// An array used in a circle, under a monitor.
class Buffer {
    private final String[] ring;
    private int first;
    private int count;

    Buffer(int capacity) {
        ring = new String[capacity];
    }

    /** Puts the item at the end; waits while the buffer is full. */
    synchronized void put(String item) throws InterruptedException {
        while (count == ring.length) {
            wait();
        }
        ring[(first + count) % ring.length] = item;
        count++;
        notifyAll();
    }

    /** Takes the item at the head; waits while the buffer is empty. */
    synchronized String take() throws InterruptedException {
        while (count == 0) {
            wait();
        }
        String item = ring[first];
        first = (first + 1) % ring.length;
        count--;
        notifyAll();
        return item;
    }
}
