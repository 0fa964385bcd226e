// A tenth of a second should be enough for everybody.
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

class Orchestra {
    /** Each player plays bar 0, 1, …; nobody begins a bar before all have ended the one before. */
    static void play(int players, int bars, BiConsumer<Integer, Integer> part, IntConsumer conductor)
            throws InterruptedException {
        Thread[] threads = new Thread[players];
        for (int i = 0; i < players; i++) {
            int player = i;
            threads[i] = new Thread(() -> {
                for (int bar = 0; bar < bars; bar++) {
                    part.accept(player, bar);
                    try {
                        Thread.sleep(100);
                    } catch (InterruptedException e) {
                        return;
                    }
                    if (player == 0) {
                        conductor.accept(bar);
                    }
                }
            }, "player " + player);
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
