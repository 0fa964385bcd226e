// If compute throws, the key stays in work for ever.
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

class Memoizer<K, V> {
    private final Map<K, V> values = new HashMap<>();
    private final Set<K> inWork = new HashSet<>();
    private final Function<K, V> compute;

    Memoizer(Function<K, V> compute) {
        this.compute = compute;
    }

    V get(K key) throws InterruptedException {
        synchronized (this) {
            while (inWork.contains(key)) {
                wait();
            }
            V known = values.get(key);
            if (known != null) {
                return known;
            }
            inWork.add(key);
        }
        V value = compute.apply(key);
        synchronized (this) {
            inWork.remove(key);
            values.put(key, value);
            notifyAll();
        }
        return value;
    }
}
