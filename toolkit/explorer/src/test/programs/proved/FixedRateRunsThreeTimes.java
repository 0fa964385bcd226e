// outcomes: 3
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class FixedRateRunsThreeTimes {
    static int run() throws InterruptedException {
        var runs = new AtomicInteger();
        var done = new CountDownLatch(1);
        var timer = Executors.newScheduledThreadPool(1);
        timer.scheduleAtFixedRate(
                () -> {
                    if (runs.incrementAndGet() == 3) {
                        timer.shutdownNow();
                        done.countDown();
                    }
                },
                2,
                2,
                TimeUnit.SECONDS);
        done.await();
        return runs.get();
    }
}
