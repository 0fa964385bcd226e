// Two threads look now and then for something that neither will ever do.
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class PollsForWhatNobodyDoes {
    static volatile boolean first;
    static volatile boolean second;
    static final CountDownLatch never = new CountDownLatch(1);

    static void run() throws InterruptedException {
        Thread other =
                new Thread(() -> {
                    try {
                        while (!second) {
                            never.await(5, TimeUnit.MILLISECONDS);
                        }
                        first = true;
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
        other.start();
        while (!first) {
            Thread.sleep(2_000);
        }
        second = true;
        other.join();
    }
}
