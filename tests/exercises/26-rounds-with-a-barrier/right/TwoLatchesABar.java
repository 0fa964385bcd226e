// The caller conducts: a latch opens each bar, another is counted down at its end.
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

class Orchestra {
    static void play(int players, int bars, BiConsumer<Integer, Integer> part, IntConsumer conductor)
            throws InterruptedException {
        CountDownLatch[] begin = new CountDownLatch[bars];
        CountDownLatch[] end = new CountDownLatch[bars];
        for (int bar = 0; bar < bars; bar++) {
            begin[bar] = new CountDownLatch(1);
            end[bar] = new CountDownLatch(players);
        }
        boolean[] over = new boolean[1];
        AtomicReference<RuntimeException> mishap = new AtomicReference<>();
        Thread[] threads = new Thread[players];
        for (int i = 0; i < players; i++) {
            int player = i;
            threads[i] =
                    new Thread(
                            () -> {
                                for (int bar = 0; bar < bars; bar++) {
                                    await(begin[bar]);
                                    if (over[0]) {
                                        return;
                                    }
                                    try {
                                        part.accept(player, bar);
                                    } catch (RuntimeException e) {
                                        mishap.set(e);
                                    }
                                    end[bar].countDown();
                                }
                            });
            threads[i].start();
        }
        for (int bar = 0; bar < bars; bar++) {
            begin[bar].countDown();
            if (!over[0]) {
                end[bar].await();
                if (mishap.get() == null) {
                    conductor.accept(bar);
                } else {
                    over[0] = true;
                }
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (mishap.get() != null) {
            throw new IllegalStateException(mishap.get());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
