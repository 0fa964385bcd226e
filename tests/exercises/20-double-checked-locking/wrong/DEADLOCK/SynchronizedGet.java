// Right and simple, and all readers wait for one another.
import java.util.function.Supplier;

class Lazy<T> {
    private final Supplier<T> maker;
    private T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    /** The value; the first caller makes it, all others get the same. */
    synchronized T get() {
        if (value == null) {
            value = maker.get();
        }
        return value;
    }
}
