// Another thread eats, and whoever is hungry looks on.
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
        ReentrantLock first = forks[Math.min(left, right)];
        ReentrantLock second = forks[Math.max(left, right)];
        first.lock();
        try {
            second.lock();
            try {
                java.util.concurrent.CompletableFuture.runAsync(meal).join();
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }
}
