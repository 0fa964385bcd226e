// Takes a negative phase for the end; the last to arrive is told the next phase all the same.
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

class Orchestra {
    static void play(int players, int bars, BiConsumer<Integer, Integer> part, IntConsumer conductor)
            throws InterruptedException {
        AtomicReference<RuntimeException> mishap = new AtomicReference<>();
        Phaser endOfBar =
                new Phaser(players) {
                    @Override
                    protected boolean onAdvance(int bar, int registered) {
                        if (mishap.get() != null) {
                            return true;
                        }
                        conductor.accept(bar);
                        return bar == bars - 1;
                    }
                };
        Thread[] threads = new Thread[players];
        for (int i = 0; i < players && bars > 0; i++) {
            int player = i;
            threads[i] = new Thread(() -> perform(player, part, mishap, endOfBar));
            threads[i].start();
        }
        for (int i = 0; i < players && bars > 0; i++) {
            threads[i].join();
        }
        if (mishap.get() != null) {
            throw new IllegalStateException(mishap.get());
        }
    }

    private static void perform(
            int player,
            BiConsumer<Integer, Integer> part,
            AtomicReference<RuntimeException> mishap,
            Phaser endOfBar) {
        for (int bar = 0; bar >= 0; bar = endOfBar.arriveAndAwaitAdvance()) {
            try {
                part.accept(player, bar);
            } catch (RuntimeException e) {
                mishap.set(e);
            }
        }
    }
}
