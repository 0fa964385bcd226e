// Waits before each bar, not after it: the conductor speaks first.
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

class Orchestra {
    static void play(int players, int bars, BiConsumer<Integer, Integer> part, IntConsumer conductor)
            throws InterruptedException {
        int[] count = new int[1];
        CyclicBarrier endOfBar = new CyclicBarrier(players, () -> conductor.accept(count[0]++));
        Thread[] threads = new Thread[players];
        for (int i = 0; i < players; i++) {
            int player = i;
            threads[i] = new Thread(() -> {
                try {
                    for (int bar = 0; bar < bars; bar++) {
                        endOfBar.await();
                        part.accept(player, bar);
                    }
                } catch (InterruptedException | BrokenBarrierException e) {
                    throw new IllegalStateException(e);
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
