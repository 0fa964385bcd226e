import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class WorkerSleepsWhileItsPoolShutsDown {
    static void run() {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        for (int i = 0; i < 2; i++) {
            pool.submit(() -> {
                Thread.sleep(1_500);
                return 0;
            });
        }
        pool.shutdown();
    }
}
