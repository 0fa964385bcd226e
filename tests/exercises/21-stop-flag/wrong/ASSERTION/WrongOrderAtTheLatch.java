// Counts down before the order is written.
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
        relieved.countDown();
        order = newOrder;
    }
}
