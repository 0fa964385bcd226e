// A waiter lets one fewer reach for forks than there are seats.
import java.util.concurrent.Semaphore;

class Table {
    private final Object[] forks;
    private final Semaphore waiter;

    Table(int seats) {
        forks = new Object[seats];
        for (int i = 0; i < seats; i++) {
            forks[i] = new Object();
        }
        waiter = new Semaphore(seats - 1);
    }

    void dine(int seat, Runnable meal) {
        waiter.acquireUninterruptibly();
        try {
            synchronized (forks[seat]) {
                synchronized (forks[(seat + 1) % forks.length]) {
                    meal.run();
                }
            }
        } finally {
            waiter.release();
        }
    }
}
