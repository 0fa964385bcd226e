// unpark leaves a permit: it is not lost, in whatever order the two come.
import java.util.concurrent.locks.LockSupport;

class UnparkBeforePark {
    static volatile boolean go;

    static void run() throws InterruptedException {
        Thread sleeper =
                new Thread(() -> {
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
