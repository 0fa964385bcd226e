import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

class TimerNeverCancelled {
    static void run() throws InterruptedException {
        var done = new CountDownLatch(1);
        new Timer()
                .schedule(
                        new TimerTask() {
                            @Override
                            public void run() {
                                done.countDown();
                            }
                        },
                        10);
        done.await();
    }
}
