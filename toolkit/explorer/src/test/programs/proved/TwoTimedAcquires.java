// Both may wait with a limit, and each may be late for the other.
// outcomes: 0 1 | 1 0 | 1 1
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

class TwoTimedAcquires {
    static Object run() throws InterruptedException {
        var permit = new Semaphore(1);
        int[] got = {0, 0};
        Thread[] threads = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int me = i;
            threads[i] =
                    new Thread(() -> {
                        try {
                            if (permit.tryAcquire(50 * (me + 1), TimeUnit.MILLISECONDS)) {
                                Thread.sleep(70);
                                got[me] = 1;
                                permit.release();
                            }
                        } catch (InterruptedException e) {
                            throw new AssertionError(e);
                        }
                    });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return got[0] + " " + got[1];
    }
}
