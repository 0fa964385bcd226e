// A monitor: who arrives waits until the bar is another one.
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

class Orchestra {
    private final int players;
    private final IntConsumer conductor;
    private int missing;
    private int bar = 0;
    private RuntimeException mishap;
    private boolean over;

    private Orchestra(int players, IntConsumer conductor) {
        this.players = players;
        this.conductor = conductor;
        missing = players;
    }

    static void play(int players, int bars, BiConsumer<Integer, Integer> part, IntConsumer conductor)
            throws InterruptedException {
        Orchestra orchestra = new Orchestra(players, conductor);
        Thread[] threads = new Thread[players];
        for (int i = 0; i < players; i++) {
            int player = i;
            threads[i] = new Thread(() -> orchestra.perform(player, bars, part));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (orchestra.mishap != null) {
            throw new IllegalStateException(orchestra.mishap);
        }
    }

    private void perform(int player, int bars, BiConsumer<Integer, Integer> part) {
        boolean goOn = true;
        for (int next = 0; goOn && next < bars; next++) {
            RuntimeException mine = null;
            try {
                part.accept(player, next);
            } catch (RuntimeException e) {
                mine = e;
            }
            try {
                goOn = arrive(mine);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private synchronized boolean arrive(RuntimeException mine) throws InterruptedException {
        if (mine != null) {
            mishap = mine;
        }
        missing--;
        int arrivedIn = bar;
        if (missing == 0) {
            over = mishap != null;
            if (!over) {
                conductor.accept(bar);
            }
            missing = players;
            bar++;
            notifyAll();
        }
        while (bar == arrivedIn) {
            wait();
        }
        return !over;
    }
}
