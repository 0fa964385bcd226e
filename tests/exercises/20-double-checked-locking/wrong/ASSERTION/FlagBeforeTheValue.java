// Says that it is made, and then makes it.
import java.util.function.Supplier;

class Lazy<T> {
    private final Supplier<T> maker;
    private volatile T value;
    private volatile boolean made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        if (!made) {
            synchronized (this) {
                if (!made) {
                    made = true;
                    value = maker.get();
                }
            }
        }
        return value;
    }
}
