// A ReentrantLock of its own, taken each time: nobody else can hold it.
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

class Lazy<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<T> maker;
    private T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        lock.lock();
        try {
            if (value == null) {
                value = maker.get();
            }
            return value;
        } finally {
            lock.unlock();
        }
    }
}
