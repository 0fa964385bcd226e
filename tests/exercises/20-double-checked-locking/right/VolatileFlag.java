// A volatile flag, written after the value, orders the plain field.
import java.util.function.Supplier;

class Lazy<T> {
    private final Supplier<T> maker;
    private T value;
    private volatile boolean made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        if (!made) {
            synchronized (this) {
                if (!made) {
                    value = maker.get();
                    made = true;
                }
            }
        }
        return value;
    }
}
