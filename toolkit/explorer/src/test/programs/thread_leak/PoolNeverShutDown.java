import java.util.concurrent.Executors;

class PoolNeverShutDown {
    static int run() throws Exception {
        var pool = Executors.newFixedThreadPool(1);
        return pool.submit(() -> 1).get();
    }
}
