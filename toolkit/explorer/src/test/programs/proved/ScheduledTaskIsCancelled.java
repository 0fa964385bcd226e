// outcomes: 0
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class ScheduledTaskIsCancelled {
    static int run() {
        var runs = new AtomicInteger();
        try (var timer = Executors.newScheduledThreadPool(1)) {
            var task = timer.schedule(runs::incrementAndGet, 60, TimeUnit.SECONDS);
            task.cancel(false);
        }
        return runs.get();
    }
}
