// A lock with a condition.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class Sauna {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition placeFree = lock.newCondition();
    private final int places;
    private int inside = 0;

    Sauna(int places) {
        this.places = places;
    }

    void visit(Runnable stay) throws InterruptedException {
        enter();
        try {
            stay.run();
        } finally {
            leave();
        }
    }

    private void enter() throws InterruptedException {
        lock.lock();
        try {
            while (inside >= places) {
                placeFree.await();
            }
            inside++;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            inside--;
            placeFree.signal();
        } finally {
            lock.unlock();
        }
    }
}
