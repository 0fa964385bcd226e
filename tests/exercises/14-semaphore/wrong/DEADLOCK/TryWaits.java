// tryAcquire waits.
class Permits {
    private int free;

    Permits(int free) {
        this.free = free;
    }

    /** Takes a permit; waits while there is none. */
    synchronized void acquire() throws InterruptedException {
        while (free == 0) {
            wait();
        }
        free--;
    }

    /** Takes a permit if there is one, and says whether it did; never waits. */
    synchronized boolean tryAcquire() {
        try {
            acquire();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** Takes that many permits together; waits, holding none, while there are fewer. */
    synchronized void acquire(int count) throws InterruptedException {
        while (free < count) {
            wait();
        }
        free -= count;
    }

    /** Gives back that many permits. */
    synchronized void release(int count) {
        free += count;
        notifyAll();
    }
}
