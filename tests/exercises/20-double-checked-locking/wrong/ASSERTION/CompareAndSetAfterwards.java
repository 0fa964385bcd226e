// Both make one, and the first to be done wins.
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

class Lazy<T> {
    private final AtomicReference<T> value = new AtomicReference<>();
    private final Supplier<T> maker;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        if (value.get() == null) {
            value.compareAndSet(null, maker.get());
        }
        return value.get();
    }
}
