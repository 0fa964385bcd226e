// One at a time, whatever the key.
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
    synchronized V get(K key) throws InterruptedException {

        if (!values.containsKey(key)) {
            values.put(key, compute.apply(key));
        }
        return values.get(key);
    }
}
