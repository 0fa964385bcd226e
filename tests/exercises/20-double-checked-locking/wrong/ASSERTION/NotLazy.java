// Made in the constructor.
import java.util.function.Supplier;

class Lazy<T> {
    private final T value;

    Lazy(Supplier<T> maker) {
        value = maker.get();
    }

    T get() {
        return value;
    }
}
