// One makes it outside of the lock while the others wait; then one of them is told.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

class Lazy<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Supplier<T> maker;
    private boolean making = false;
    private volatile T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T seen = value;
        return seen != null || !isMyTurn() ? value : make();
    }

    private boolean isMyTurn() {
        lock.lock();
        try {
            while (making) {
                ended.awaitUninterruptibly();
            }
            making = value == null;
            return making;
        } finally {
            lock.unlock();
        }
    }

    private T make() {
        try {
            value = maker.get();
            return value;
        } finally {
            lock.lock();
            try {
                making = false;
                ended.signal();
            } finally {
                lock.unlock();
            }
        }
    }
}
