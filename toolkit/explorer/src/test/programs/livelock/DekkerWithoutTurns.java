// Dekker's first attempt: each raises its flag and waits for the other's to fall.
class DekkerWithoutTurns {
    static volatile boolean wants0;
    static volatile boolean wants1;
    static int inside;

    static void run() throws InterruptedException {
        Thread a =
                new Thread(() -> {
                    wants0 = true;
                    while (wants1) {
                        Thread.onSpinWait();
                    }
                    inside++;
                    wants0 = false;
                });
        Thread b =
                new Thread(() -> {
                    wants1 = true;
                    while (wants0) {
                        Thread.onSpinWait();
                    }
                    inside++;
                    wants1 = false;
                });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
