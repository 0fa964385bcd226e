// When the maker throws, the lock is kept.
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

class Lazy<T> {
    private final Semaphore one = new Semaphore(1);
    private final Supplier<T> maker;
    private volatile T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        if (value == null) {
            one.acquireUninterruptibly();
            if (value == null) {
                value = maker.get();
            }
            one.release();
        }
        return value;
    }
}
