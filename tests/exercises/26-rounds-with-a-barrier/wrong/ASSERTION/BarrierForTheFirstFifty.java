// Careful for fifty bars; fails late, with many variables to tell of.
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

class Orchestra {
    private final int bars;
    private final BiConsumer<Integer, Integer> part;
    private final IntConsumer conductor;
    private final CyclicBarrier endOfBar;
    private final AtomicReference<RuntimeException> mishap = new AtomicReference<>();
    private int bar = 0;
    private boolean over = false;

    private Orchestra(int players, int bars, BiConsumer<Integer, Integer> part, IntConsumer conductor) {
        this.bars = bars;
        this.part = part;
        this.conductor = conductor;
        endOfBar = new CyclicBarrier(players, this::endBar);
    }

    /** Each player plays bar 0, 1, …; nobody begins a bar before all have ended the one before. */
    static void play(int players, int bars, BiConsumer<Integer, Integer> part, IntConsumer conductor)
            throws InterruptedException {
        Orchestra orchestra = new Orchestra(players, bars, part, conductor);
        Thread[] threads = new Thread[players];
        for (int i = 0; i < players; i++) {
            int player = i;
            threads[i] = new Thread(() -> orchestra.perform(player), "player " + player);
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (orchestra.mishap.get() != null) {
            throw new IllegalStateException(orchestra.mishap.get());
        }
    }

    private void perform(int player) {
        try {
            for (int next = 0; next < bars && !over; next++) {
                try {
                    part.accept(player, next);
                } catch (RuntimeException e) {
                    mishap.compareAndSet(null, e);
                }
                if (next < 50) {
                    endOfBar.await();
                } else {
                    conductor.accept(next);
                }
            }
        } catch (InterruptedException | BrokenBarrierException e) {
            mishap.compareAndSet(null, new IllegalStateException(e));
        }
    }

    /** Run by the last to arrive, while all others wait. */
    private void endBar() {
        if (mishap.get() == null) {
            conductor.accept(bar++);
        } else {
            over = true;
        }
    }
}
