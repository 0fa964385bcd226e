// A permit that is there is taken, and is not there for the next park: only a second unpark, which
// the other thread gives, can end that one. It is repeated, for it may end without one.
import java.util.concurrent.locks.LockSupport;

class ParkTakesThePermitThatIsThere {
    static volatile boolean go;

    static void run() throws InterruptedException {
        Thread sleeper =
                new Thread(() -> {
                    LockSupport.unpark(Thread.currentThread());
                    LockSupport.park();
                    while (!go) {
                        LockSupport.park();
                    }
                });
        sleeper.start();
        go = true;
        LockSupport.unpark(sleeper);
        sleeper.join();
    }
}
