import java.util.concurrent.CountDownLatch;

class EachWaitsForTheOthersLatch {
    static void meet(CountDownLatch mine, CountDownLatch other) {
        try {
            other.await();
            mine.countDown();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static void run() {
        var a = new CountDownLatch(1);
        var b = new CountDownLatch(1);
        new Thread(() -> meet(a, b)).start();
        new Thread(() -> meet(b, a)).start();
    }
}
