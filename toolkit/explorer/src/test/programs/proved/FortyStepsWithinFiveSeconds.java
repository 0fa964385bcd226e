// outcomes: true 40
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class FortyStepsWithinFiveSeconds {
    static String run() throws InterruptedException {
        var done = new CountDownLatch(1);
        var steps = new AtomicInteger();
        Thread worker =
                new Thread(() -> {
                    for (int i = 0; i < 40; i++) {
                        steps.incrementAndGet();
                    }
                    done.countDown();
                });
        worker.start();
        boolean inTime = done.await(5, TimeUnit.SECONDS);
        return inTime + " " + steps.get();
    }
}
