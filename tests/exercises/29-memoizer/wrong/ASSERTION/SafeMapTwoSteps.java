// A concurrent map, looked at and then filled.
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

class Memoizer<K, V> {
    private final ConcurrentHashMap<K, V> values = new ConcurrentHashMap<>();
    private final Function<K, V> compute;

    Memoizer(Function<K, V> compute) {
        this.compute = compute;
    }

    V get(K key) throws InterruptedException {
        V value = values.get(key);
        if (value == null) {
            value = compute.apply(key);
            values.put(key, value);
        }
        return value;
    }
}
