// As it comes: nobody waits, and the number is a race.
class Permits {
    private int free;

    Permits(int free) {
        this.free = free;
    }

    /** Takes a permit; waits while there is none. */
    void acquire() throws InterruptedException {
        // TODO: this never waits, and no method is safe with two threads
        free--;
    }

    /** Takes a permit if there is one, and says whether it did; never waits. */
    boolean tryAcquire() {
        return free-- > 0;
    }

    /** Takes that many permits together; waits, holding none, while there are fewer. */
    void acquire(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            acquire();
        }
    }

    /** Gives back that many permits. */
    void release(int count) {
        free += count;
    }
}
