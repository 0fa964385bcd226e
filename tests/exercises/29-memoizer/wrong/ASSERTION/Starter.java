// As it comes: two ask, both compute.
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

class Memoizer<K, V> {
    private final Map<K, V> values = new HashMap<>();
    private final Function<K, V> compute;

    Memoizer(Function<K, V> compute) {
        this.compute = compute;
    }

    /** The value of that key: computed by whoever asks first, remembered for all others. */
    V get(K key) throws InterruptedException {
        // TODO: what if two ask at the same time?
        if (!values.containsKey(key)) {
            values.put(key, compute.apply(key));
        }
        return values.get(key);
    }
}
