// Asks whether there is an order, then waits for it: another was quicker.
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

class Kitchen {
    static void serve(List<String> orders, int cooks, Consumer<String> cook)
            throws InterruptedException {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>(orders);
        Thread[] threads = new Thread[cooks];
        for (int i = 0; i < cooks; i++) {
            threads[i] = new Thread(() -> work(queue, cook));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void work(BlockingQueue<String> queue, Consumer<String> cook) {
        try {
            while (!queue.isEmpty()) {
                String order = queue.take();
                try {
                    cook.accept(order);
                } catch (RuntimeException e) {
                    // spoilt
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
