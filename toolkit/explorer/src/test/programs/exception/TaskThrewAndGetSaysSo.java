import java.util.concurrent.Executors;

class TaskThrewAndGetSaysSo {
    static int run() throws Exception {
        try (var pool = Executors.newFixedThreadPool(1)) {
            return pool.submit(() -> 1 / Integer.parseInt("0")).get();
        }
    }
}
