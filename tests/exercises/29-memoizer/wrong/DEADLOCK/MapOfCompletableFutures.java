// A map of completable futures; who put it in completes it. But not if compute throws an Error: then
// all others wait for ever.
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

class Memoizer<K, V> {
    private final ConcurrentHashMap<K, CompletableFuture<V>> futures = new ConcurrentHashMap<>();
    private final Function<K, V> compute;

    Memoizer(Function<K, V> compute) {
        this.compute = compute;
    }

    V get(K key) throws InterruptedException {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> other = futures.putIfAbsent(key, mine);
        if (other != null) {
            try {
                return other.get();
            } catch (ExecutionException e) {
                throw (RuntimeException) e.getCause();
            }
        }
        try {
            V value = compute.apply(key);
            mine.complete(value);
            return value;
        } catch (RuntimeException e) {
            futures.remove(key);
            mine.completeExceptionally(e);
            throw e;
        }
    }
}
