// Two looks and a plain field: the classic.
import java.util.function.Supplier;

class Lazy<T> {
    private final Supplier<T> maker;
    private T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    /** The value; the first caller makes it, all others get the same. */
    T get() {
        T seen = value;
        if (seen == null) {
            synchronized (this) {
                seen = value;
                if (seen == null) {
                    seen = maker.get();
                    value = seen;
                }
            }
        }
        return seen;
    }
}
