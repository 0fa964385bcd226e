// As it comes: if for while, notify for notifyAll.
class Event {
    private boolean set = false;
    private int waiting = 0;

    /** Lets everybody through: all who wait now, and who comes until it is cleared. */
    synchronized void set() {
        set = true;
        notify(); // TODO: who hears this?
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
        // TODO: is it set for certain when wait() returns? And who is waiting when it throws?
        if (!set) {
            waiting++;
            wait();
            waiting--;
        }
    }

    /** How many wait in await now: the next set lets all of them through. */
    synchronized int waiting() {
        return waiting;
    }
}
