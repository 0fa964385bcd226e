// A latch: waits asleep.
import java.util.concurrent.CountDownLatch;

class Sentry {
    private final CountDownLatch relieved = new CountDownLatch(1);
    private String order;

    String watch() {
        try {
            relieved.await();
            return order;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void relieve(String newOrder) {
        order = newOrder;
        relieved.countDown();
    }
}
