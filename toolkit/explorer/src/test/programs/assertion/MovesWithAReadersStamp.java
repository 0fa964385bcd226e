// also: DATA_RACE
// fine: no
import java.util.concurrent.locks.StampedLock;

/** The twin of TwoReadersAndTwoWritersWithStamps: whoever moves shares the lock with others. */
class MovesWithAReadersStamp {
    private final StampedLock lock = new StampedLock();
    private int x;
    private int y;

    void move() {
        long stamp = lock.readLock();
        try {
            x++;
            y++;
        } finally {
            lock.unlockRead(stamp);
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
        var point = new MovesWithAReadersStamp();
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
