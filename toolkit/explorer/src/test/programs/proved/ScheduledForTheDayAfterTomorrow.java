// outcomes: 7
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

class ScheduledForTheDayAfterTomorrow {
    static int run() throws Exception {
        try (var pool = Executors.newScheduledThreadPool(1)) {
            return pool.schedule(() -> 7, 2, TimeUnit.DAYS).get();
        }
    }
}
