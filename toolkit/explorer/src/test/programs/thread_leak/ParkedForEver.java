import java.util.concurrent.locks.LockSupport;

class ParkedForEver {
    static volatile boolean stop;

    static void run() {
        Thread a =
                new Thread(() -> {
                    while (!stop) {
                        LockSupport.park();
                    }
                });
        a.start();
    }
}
