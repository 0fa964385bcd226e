// Each key has a cell with a lock of its own.
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

class Memoizer<K, V> {
    private class Cell {
        private final ReentrantLock lock = new ReentrantLock();
        private V value;
    }

    private final Map<K, Cell> cells = new ConcurrentHashMap<>();
    private final Function<K, V> compute;

    Memoizer(Function<K, V> compute) {
        this.compute = compute;
    }

    V get(K key) throws InterruptedException {
        Cell cell = cells.computeIfAbsent(key, k -> new Cell());
        cell.lock.lockInterruptibly();
        try {
            if (cell.value == null) {
                cell.value = compute.apply(key);
            }
            return cell.value;
        } finally {
            cell.lock.unlock();
        }
    }
}
