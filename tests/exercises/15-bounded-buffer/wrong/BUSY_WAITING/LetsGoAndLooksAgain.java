// A producer that finds no room gives the monitor back and comes again at once.
class Buffer {

    private final java.util.ArrayDeque<String> items = new java.util.ArrayDeque<>();
    private final int capacity;

    Buffer(int capacity) {
        this.capacity = capacity;
    }

    private synchronized boolean offer(String item) {
        if (items.size() == capacity) {
            return false;
        }
        items.add(item);
        return true;
    }

    private synchronized String poll() {
        return items.poll();
    }

    void put(String item) throws InterruptedException {
        while (!offer(item)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    String take() throws InterruptedException {
        while (true) {
            String item = poll();
            if (item != null) {
                return item;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }
}
