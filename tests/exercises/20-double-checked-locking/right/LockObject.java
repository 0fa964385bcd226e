// The lock is a private object; an atomic reference holds the value.
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

class Lazy<T> {
    private final Object lock = new Object();
    private final AtomicReference<T> value = new AtomicReference<>();
    private final Supplier<T> maker;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        if (value.get() == null) {
            synchronized (lock) {
                if (value.get() == null) {
                    value.set(maker.get());
                }
            }
        }
        return value.get();
    }
}
