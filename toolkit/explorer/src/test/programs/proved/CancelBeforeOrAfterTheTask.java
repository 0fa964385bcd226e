// outcomes: cancelled | 1
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;

class CancelBeforeOrAfterTheTask {
    static String run() throws Exception {
        try (var pool = Executors.newFixedThreadPool(1)) {
            var future = pool.submit(() -> 1);
            future.cancel(false);
            return "" + future.get();
        } catch (CancellationException e) {
            return "cancelled";
        }
    }
}
