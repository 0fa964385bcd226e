// computeIfAbsent: keys of the same hash code wait for each other, and nobody can be interrupted.
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

class Memoizer<K, V> {
    private final ConcurrentHashMap<K, V> values = new ConcurrentHashMap<>();
    private final Function<K, V> compute;

    Memoizer(Function<K, V> compute) {
        this.compute = compute;
    }

    V get(K key) throws InterruptedException {
        return values.computeIfAbsent(key, compute);
    }
}
