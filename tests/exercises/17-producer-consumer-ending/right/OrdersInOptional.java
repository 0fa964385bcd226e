// Orders travel in a wrapper; the empty one is the end.
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

class Kitchen {


    /** Hands all orders to so many cooks; returns when all orders are cooked and all cooks gone. */
    static void serve(List<String> orders, int cooks, Consumer<String> cook)
            throws InterruptedException {
        BlockingQueue<Optional<String>> queue = new LinkedBlockingQueue<>();
        Thread[] threads = new Thread[cooks];
        for (int i = 0; i < cooks; i++) {
            threads[i] = new Thread(() -> work(queue, cook), "cook " + i);
            threads[i].start();
        }
        for (String order : orders) {
            queue.put(Optional.of(order));
        }
        for (int i = 0; i < cooks; i++) {
            queue.put(Optional.empty());
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void work(BlockingQueue<Optional<String>> queue, Consumer<String> cook) {
        try {
            for (var order = queue.take(); order.isPresent(); order = queue.take()) {
                try {
                    cook.accept(order.get());
                } catch (RuntimeException e) {
                    // this order is spoilt; the next one is not
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
