// A buffer of one cell, one producer of two elements, one consumer.
// outcomes: 12
class BoundedBuffer {
    private Integer cell;

    synchronized void put(int value) throws InterruptedException {
        while (cell != null) {
            wait();
        }
        cell = value;
        notifyAll();
    }

    synchronized int take() throws InterruptedException {
        while (cell == null) {
            wait();
        }
        int value = cell;
        cell = null;
        notifyAll();
        return value;
    }

    static String run() throws InterruptedException {
        BoundedBuffer buffer = new BoundedBuffer();
        Thread producer =
                new Thread(() -> {
                    try {
                        buffer.put(1);
                        buffer.put(2);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
        producer.start();
        String taken = "" + buffer.take() + buffer.take();
        producer.join();
        return taken;
    }
}
