// outcomes: 1
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

class TimerOfNextWeek {
    static int run() throws InterruptedException {
        var done = new CountDownLatch(1);
        var timer = new Timer();
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        done.countDown();
                    }
                },
                7 * 86_400_000L);
        done.await();
        timer.cancel();
        return 1;
    }
}
