import java.util.Timer;
import java.util.concurrent.Executors;

class PoolsNeverShutDown {
    static void run() throws Exception {
        new Timer();
        var one = Executors.newFixedThreadPool(1);
        var two = Executors.newScheduledThreadPool(1);
        one.submit(() -> 1).get();
        two.submit(() -> 2).get();
    }
}
