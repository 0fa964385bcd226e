import java.util.concurrent.Executors;

class PoolTasksShareACounter {
    static int count;

    static void run() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            pool.submit(() -> count++);
            pool.submit(() -> count++);
        }
    }
}
