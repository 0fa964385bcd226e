// Makes a new one for everybody.
import java.util.function.Supplier;

class Lazy<T> {
    private final Supplier<T> maker;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        return maker.get();
    }
}
