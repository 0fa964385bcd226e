// outcomes: rejected
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

class RejectedByAClosedVirtualExecutor {
    static String run() {
        var pool = Executors.newVirtualThreadPerTaskExecutor();
        pool.close();
        try {
            pool.execute(() -> {});
            return "accepted";
        } catch (RejectedExecutionException e) {
            return "rejected";
        }
    }
}
