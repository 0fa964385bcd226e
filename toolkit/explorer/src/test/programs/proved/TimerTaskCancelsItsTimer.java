// outcomes: 1
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

class TimerTaskCancelsItsTimer {
    static int run() throws InterruptedException {
        var timer = new Timer();
        var ran = new AtomicInteger();
        var done = new CountDownLatch(1);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        ran.incrementAndGet();
                        timer.cancel();
                        done.countDown();
                    }
                },
                2000);
        done.await();
        return ran.get();
    }
}
