// The order itself is the flag.
import java.util.concurrent.atomic.AtomicReference;

class Sentry {
    private final AtomicReference<String> order = new AtomicReference<>();

    String watch() {
        String seen = order.get();
        while (seen == null) {
            Thread.onSpinWait();
            seen = order.get();
        }
        return seen;
    }

    void relieve(String newOrder) {
        order.set(newOrder);
    }
}
