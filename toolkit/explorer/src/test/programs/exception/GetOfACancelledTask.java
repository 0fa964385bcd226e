import java.util.concurrent.Executors;

class GetOfACancelledTask {
    static int run() throws Exception {
        try (var pool = Executors.newFixedThreadPool(1)) {
            var future = pool.submit(() -> 1);
            future.cancel(true);
            return future.get();
        }
    }
}
