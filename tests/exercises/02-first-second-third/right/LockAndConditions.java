// A condition for each hand-over; whoever is interrupted waits on.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class Relay {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition firstIsDone = lock.newCondition();
    private final Condition secondIsDone = lock.newCondition();
    private int done;

    void first(Runnable run) {
        run.run();
        done(1, firstIsDone);
    }

    void second(Runnable run) {
        await(1, firstIsDone);
        run.run();
        done(2, secondIsDone);
    }

    void third(Runnable run) {
        await(2, secondIsDone);
        run.run();
    }

    private void await(int place, Condition isDone) {
        lock.lock();
        try {
            while (done < place) {
                isDone.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void done(int place, Condition isDone) {
        lock.lock();
        try {
            done = place;
            isDone.signal();
        } finally {
            lock.unlock();
        }
    }
}
