// Keeps the value where the next execution would find it.
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
                seen = value;
                if (seen == null) {
                    seen = maker.get();
                    System.getProperties().put("seen", seen);
                    value = seen;
                }
            }
        }
        return seen;
    }
}
