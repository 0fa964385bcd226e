// Two count down a latch of one: the first opens it, and the second's write may come later.
// also: DATA_RACE
import java.util.concurrent.CountDownLatch;

class LatchOfOneForTwo {
    static void run() throws InterruptedException {
        var done = new CountDownLatch(1);
        int[] sums = new int[2];
        for (int i = 0; i < 2; i++) {
            int me = i;
            new Thread(
                            () -> {
                                sums[me] = 1;
                                done.countDown();
                            })
                    .start();
        }
        done.await();
        int sum = sums[0] + sums[1];
        if (sum != 2) {
            throw new AssertionError("the sum is " + sum);
        }
    }
}
