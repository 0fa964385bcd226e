import java.time.Duration;
import java.util.concurrent.TimeUnit;

class SleepsForTwoDays {
    static void run() throws InterruptedException {
        Thread a =
                new Thread(() -> {
                    try {
                        Thread.sleep(Duration.ofDays(2));
                        TimeUnit.DAYS.sleep(300);
                        Thread.sleep(86_400_000L);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
        a.start();
        a.join();
    }
}
