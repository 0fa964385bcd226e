// As it comes: one look, and a plain field.
import java.util.function.Supplier;

class Lazy<T> {
    private final Supplier<T> maker;
    private T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    /** The value; the first caller makes it, all others get the same. */
    T get() {
        // TODO: everybody writes it like this
        if (value == null) {
            synchronized (this) {
                value = maker.get();
            }
        }
        return value;
    }
}
