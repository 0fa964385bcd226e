import java.util.concurrent.Semaphore;

// A daemon takes the permit between the look and the try, and others write before and after it.
class PermitTakenBetweenLookAndTry {
    static final Semaphore permits = new Semaphore(1);
    static volatile int v;

    static void run() throws InterruptedException {
        int[] seen = new int[2];
        Thread a = new Thread(() -> v = 1);
        Thread b =
                new Thread(() -> {
                    permits.acquireUninterruptibly();
                    v = 2;
                });
        Thread c =
                new Thread(() -> {
                    seen[0] = permits.availablePermits();
                    seen[1] = permits.tryAcquire() ? 1 : 0;
                });
        b.setDaemon(true);
        a.start();
        b.start();
        c.start();
        a.join();
        c.join();
        assert !(seen[0] == 1 && seen[1] == 0 && v == 1);
    }
}
