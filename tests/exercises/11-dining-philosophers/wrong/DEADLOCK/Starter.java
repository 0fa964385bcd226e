// As it comes: everybody takes the left fork first.
import java.util.concurrent.locks.ReentrantLock;

class Table {
    private final ReentrantLock[] forks;

    Table(int seats) {
        forks = new ReentrantLock[seats];
        for (int i = 0; i < seats; i++) {
            forks[i] = new ReentrantLock();
        }
    }

    /** The philosopher of that seat takes both forks, has the meal, and puts them back. */
    void dine(int seat, Runnable meal) {
        int left = seat;
        int right = (seat + 1) % forks.length;
        // TODO: everybody takes the left fork first. What if all do it at once?
        ReentrantLock first = forks[left];
        ReentrantLock second = forks[right];
        first.lock();
        try {
            second.lock();
            try {
                meal.run();
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }
}
