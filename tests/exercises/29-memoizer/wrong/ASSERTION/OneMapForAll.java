// A static map, shared by all memoizers.
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

class Memoizer<K, V> {
    private static final ConcurrentMap<Object, FutureTask<Object>> TASKS = new ConcurrentHashMap<>();
    private final Function<K, V> compute;

    Memoizer(Function<K, V> compute) {
        this.compute = compute;
    }

    /** The value of that key: computed by whoever asks first, remembered for all others. */
    @SuppressWarnings("unchecked")
    V get(K key) throws InterruptedException {
        FutureTask<Object> mine = new FutureTask<>(() -> compute.apply(key));
        FutureTask<Object> task = TASKS.putIfAbsent(key, mine);
        if (task == null) {
            task = mine;
            task.run();
        }
        try {
            return (V) task.get();
        } catch (ExecutionException e) {
            TASKS.remove(key, task);
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw new IllegalStateException(e);
            }
        }
    }
}
