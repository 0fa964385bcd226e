// The waiter lets everybody reach.
import java.util.concurrent.Semaphore;

class Table {
    private final Object[] forks;
    private final Semaphore waiter;

    Table(int seats) {
        forks = new Object[seats];
        for (int i = 0; i < seats; i++) {
            forks[i] = new Object();
        }
        waiter = new Semaphore(seats);
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
