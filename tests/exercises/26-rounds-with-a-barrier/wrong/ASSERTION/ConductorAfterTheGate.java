// Player 0 speaks when the gate is open, and the others play already.
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

class Orchestra {
    static void play(int players, int bars, BiConsumer<Integer, Integer> part, IntConsumer conductor)
            throws InterruptedException {

        CyclicBarrier endOfBar = new CyclicBarrier(players);
        Thread[] threads = new Thread[players];
        for (int i = 0; i < players; i++) {
            int player = i;
            threads[i] = new Thread(() -> {
                try {
                    for (int bar = 0; bar < bars; bar++) {
                        part.accept(player, bar);
                        endOfBar.await();
                        if (player == 0) {
                            conductor.accept(bar);
                        }
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
