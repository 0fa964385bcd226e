// outcomes: 2
import java.util.concurrent.locks.StampedLock;

/** Readers that come twice never see one half of what a writer does. */
class TwoReadersAndTwoWritersWithStamps {
    private final StampedLock lock = new StampedLock();
    private int x;
    private int y;

    void move() {
        long stamp = lock.writeLock();
        try {
            x++;
            y++;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    void look() {
        long stamp = lock.readLock();
        try {
            assert x == y;
        } finally {
            lock.unlockRead(stamp);
        }
    }

    static int run() throws InterruptedException {
        var point = new TwoReadersAndTwoWritersWithStamps();
        Thread[] threads = {
            new Thread(point::move),
            new Thread(point::move),
            new Thread(() -> {
                point.look();
                point.look();
            }),
            new Thread(() -> {
                point.look();
                point.look();
            })
        };
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return point.x;
    }
}
