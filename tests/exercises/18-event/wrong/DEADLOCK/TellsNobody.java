// Sets the flag and says nothing.
class Event {
    private boolean set = false;
    private long round = 0; // how often it was set
    private int waiting = 0;

    /** Lets everybody through: all who wait now, and who comes until it is cleared. */
    synchronized void set() {
        set = true;
        round++;

    }

    /** From now on await waits for the next set. */
    synchronized void clear() {
        set = false;
    }

    synchronized boolean isSet() {
        return set;
    }

    /** Waits until it is set; comes back at once if it is. */
    synchronized void await() throws InterruptedException {
        long arrived = round;
        waiting++;
        try {
            while (!set && round == arrived) {
                wait();
            }
        } finally {
            waiting--;
        }
    }

    /** How many wait in await now: the next set lets all of them through. */
    synchronized int waiting() {
        return waiting;
    }
}
