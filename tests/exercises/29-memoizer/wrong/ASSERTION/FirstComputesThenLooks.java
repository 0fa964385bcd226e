// putIfAbsent keeps one value, but both have computed.
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

class Memoizer<K, V> {
    private final ConcurrentHashMap<K, V> values = new ConcurrentHashMap<>();
    private final Function<K, V> compute;

    Memoizer(Function<K, V> compute) {
        this.compute = compute;
    }

    V get(K key) throws InterruptedException {
        values.putIfAbsent(key, compute.apply(key));
        return values.get(key);
    }
}
