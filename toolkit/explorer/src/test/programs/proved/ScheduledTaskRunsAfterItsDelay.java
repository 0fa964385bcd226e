// outcomes: 5
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

class ScheduledTaskRunsAfterItsDelay {
    static int run() throws Exception {
        try (var timer = Executors.newScheduledThreadPool(1)) {
            return timer.schedule(() -> 5, 3, TimeUnit.SECONDS).get();
        }
    }
}
