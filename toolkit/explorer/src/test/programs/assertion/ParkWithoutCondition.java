// park may return for no reason, so what it waited for must be checked again.
import java.util.concurrent.locks.LockSupport;

class ParkWithoutCondition {
    static volatile boolean go;
    static volatile boolean seen;

    static void run() throws InterruptedException {
        Thread sleeper =
                new Thread(() -> {
                    LockSupport.park();
                    seen = go;
                });
        sleeper.start();
        go = true;
        LockSupport.unpark(sleeper);
        sleeper.join();
        assert seen;
    }
}
