// The caller gives each player a permit for a bar, and collects one from each.
import java.util.concurrent.Semaphore;

import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

class Orchestra {
    private final int players;
    private final Semaphore[] mayPlay;
    private final Semaphore hasPlayed = new Semaphore(0);
    private volatile RuntimeException mishap;
    private volatile boolean over;

    private Orchestra(int players) {
        this.players = players;
        mayPlay = new Semaphore[players];
        for (int i = 0; i < players; i++) {
            mayPlay[i] = new Semaphore(0);
        }
    }

    static void play(int players, int bars, BiConsumer<Integer, Integer> part, IntConsumer conductor)
            throws InterruptedException {
        new Orchestra(players).playAll(bars, part, conductor);
    }

    private void playAll(int bars, BiConsumer<Integer, Integer> part, IntConsumer conductor)
            throws InterruptedException {
        Thread[] threads = new Thread[players];
        for (int i = 0; i < players; i++) {
            int player = i;
            threads[i] = Thread.ofVirtual().start(() -> perform(player, part));
        }
        for (int bar = 0; bar < bars && mishap == null; bar++) {
            for (Semaphore each : mayPlay) {
                each.release();
            }
            hasPlayed.acquire(players);
            if (mishap == null) {
                conductor.accept(bar);
            }
        }
        over = true;
        for (Semaphore each : mayPlay) {
            each.release();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (mishap != null) {
            throw new IllegalStateException(mishap);
        }
    }

    private void perform(int player, BiConsumer<Integer, Integer> part) {
        mayPlay[player].acquireUninterruptibly();
        for (int bar = 0; !over; bar++) {
            try {
                part.accept(player, bar);
            } catch (RuntimeException e) {
                mishap = e;
            }
            hasPlayed.release();
            mayPlay[player].acquireUninterruptibly();
        }
    }
}
