import java.util.concurrent.Executors;

class WorkerSleepsWhileItsPoolIsClosed {
    static void run() {
        try (var pool = Executors.newFixedThreadPool(1)) {
            pool.execute(() -> pause());
            pool.execute(() -> pause());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_200);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
