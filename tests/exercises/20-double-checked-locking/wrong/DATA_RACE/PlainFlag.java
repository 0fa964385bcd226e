// The flag is as plain as the value.
import java.util.function.Supplier;

class Lazy<T> {
    private final Supplier<T> maker;
    private T value;
    private boolean made;

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
