// Tells one cook that the kitchen is closed.
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;

class Kitchen {
    private final ArrayDeque<String> queue = new ArrayDeque<>();
    private boolean closed = false;

    static void serve(List<String> orders, int cooks, Consumer<String> cook)
            throws InterruptedException {
        Kitchen kitchen = new Kitchen();
        Thread[] threads = new Thread[cooks];
        for (int i = 0; i < cooks; i++) {
            threads[i] = new Thread(() -> kitchen.work(cook));
            threads[i].start();
        }
        for (String order : orders) {
            kitchen.put(order);
        }
        kitchen.close();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private synchronized void put(String order) {
        queue.addLast(order);
        notify();
    }

    private synchronized void close() {
        closed = true;
        notify();
    }

    /** The next order, or null when there will be none. */
    private synchronized String next() {
        while (queue.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                return null;
            }
        }
        return queue.pollFirst();
    }

    private void work(Consumer<String> cook) {
        for (String order = next(); order != null; order = next()) {
            try {
                cook.accept(order);
            } catch (RuntimeException e) {
                // spoilt
            }
        }
    }
}
