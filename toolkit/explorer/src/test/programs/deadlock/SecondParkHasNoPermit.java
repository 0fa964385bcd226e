// Two unparks before the first park leave one permit.
import java.util.concurrent.locks.LockSupport;

class SecondParkHasNoPermit {
    static void run() throws InterruptedException {
        Thread sleeper =
                new Thread(() -> {
                    LockSupport.park();
                    LockSupport.park();
                });
        sleeper.start();
        LockSupport.unpark(sleeper);
        LockSupport.unpark(sleeper);
        sleeper.join();
    }
}
