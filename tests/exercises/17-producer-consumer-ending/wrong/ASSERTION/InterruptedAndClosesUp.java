// Whoever is interrupted leaves with orders on the list, and says nothing.
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

class Kitchen {
    private static final String CLOSED = new String("closed");

    /** Hands all orders to so many cooks; returns when all orders are cooked and all cooks gone. */
    static void serve(List<String> orders, int cooks, Consumer<String> cook)
            {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        Thread[] threads = new Thread[cooks];
        for (int i = 0; i < cooks; i++) {
            threads[i] = new Thread(() -> work(queue, cook), "cook " + i);
            threads[i].start();
        }
        try {
            for (String order : orders) {
                queue.put(order);
            }
            for (int i = 0; i < cooks; i++) {
                queue.put(CLOSED);
            }
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            return;
        }
    }

    private static void work(BlockingQueue<String> queue, Consumer<String> cook) {
        try {
            for (String order = queue.take(); order != CLOSED; order = queue.take()) {
                try {
                    cook.accept(order);
                } catch (RuntimeException e) {
                    // this order is spoilt; the next one is not
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
