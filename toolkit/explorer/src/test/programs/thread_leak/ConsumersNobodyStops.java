import java.util.concurrent.LinkedBlockingQueue;

class ConsumersNobodyStops {
    static void run() throws InterruptedException {
        var queue = new LinkedBlockingQueue<Integer>();
        for (int i = 0; i < 2; i++) {
            new Thread(
                            () -> {
                                try {
                                    while (true) {
                                        queue.take();
                                    }
                                } catch (InterruptedException e) {
                                    throw new AssertionError(e);
                                }
                            })
                    .start();
        }
        queue.put(1);
    }
}
