// All are joined after each bar, and others come for the next.
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

class Orchestra {
    static void play(int players, int bars, BiConsumer<Integer, Integer> part, IntConsumer conductor)
            throws InterruptedException {
        AtomicReference<RuntimeException> mishap = new AtomicReference<>();
        for (int b = 0; b < bars; b++) {
            int bar = b;
            Thread[] threads = new Thread[players];
            for (int i = 0; i < players; i++) {
                int player = i;
                threads[i] = new Thread(() -> {
                    try {
                        part.accept(player, bar);
                    } catch (RuntimeException e) {
                        mishap.set(e);
                    }
                });
                threads[i].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            if (mishap.get() != null) {
                throw new IllegalStateException(mishap.get());
            }
            conductor.accept(bar);
        }
    }
}
