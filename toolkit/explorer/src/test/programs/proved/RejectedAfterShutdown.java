// outcomes: rejected
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

class RejectedAfterShutdown {
    static String run() {
        var pool = Executors.newFixedThreadPool(1);
        pool.shutdown();
        try {
            pool.execute(() -> {});
            return "accepted";
        } catch (RejectedExecutionException e) {
            return "rejected";
        }
    }
}
