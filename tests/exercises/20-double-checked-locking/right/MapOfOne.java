// A concurrent map with one entry.
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

class Lazy<T> {
    private final ConcurrentHashMap<String, T> values = new ConcurrentHashMap<>();
    private final Supplier<T> maker;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T seen = values.get("value");
        return seen != null ? seen : values.computeIfAbsent("value", key -> maker.get());
    }
}
