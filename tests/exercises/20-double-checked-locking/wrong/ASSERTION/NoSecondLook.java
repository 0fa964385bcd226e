// volatile, and only one look.
import java.util.function.Supplier;

class Lazy<T> {
    private final Supplier<T> maker;
    private volatile T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    /** The value; the first caller makes it, all others get the same. */
    T get() {
        T seen = value;
        if (seen == null) {
            synchronized (this) {
                seen = maker.get();
                value = seen;
            }
        }
        return seen;
    }
}
