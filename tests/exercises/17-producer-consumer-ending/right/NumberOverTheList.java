// No queue: an atomic number says which order is next.
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

class Kitchen {
    static void serve(List<String> orders, int cooks, Consumer<String> cook)
            throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        Thread[] threads = new Thread[cooks];
        for (int i = 0; i < cooks; i++) {
            threads[i] = new Thread(() -> work(orders, next, cook));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void work(List<String> orders, AtomicInteger next, Consumer<String> cook) {
        for (int n = next.getAndIncrement(); n < orders.size(); n = next.getAndIncrement()) {
            try {
                cook.accept(orders.get(n));
            } catch (RuntimeException e) {
                // spoilt
            }
        }
    }
}
