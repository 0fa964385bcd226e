// The cell has a permit and a volatile value, and known values are read without it.
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

class Memoizer<K, V> {
    private class Cell {
        private final Semaphore permit = new Semaphore(1);
        private volatile V value;
    }

    private final Map<K, Cell> cells = new ConcurrentHashMap<>();
    private final Function<K, V> compute;

    Memoizer(Function<K, V> compute) {
        this.compute = compute;
    }

    V get(K key) throws InterruptedException {
        Cell cell = cells.computeIfAbsent(key, k -> new Cell());
        if (cell.value != null) {
            return cell.value;
        }
        cell.permit.acquire();
        try {
            if (cell.value == null) {
                cell.value = compute.apply(key);
            }
            return cell.value;
        } finally {
            cell.permit.release();
        }
    }
}
