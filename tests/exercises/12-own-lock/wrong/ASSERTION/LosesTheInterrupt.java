// Waits on, and forgets that somebody called.
class OwnLock {
    private Thread owner; // guarded by this
    private int holds; // guarded by this

    /** Takes the lock; waits while another thread has it. The thread that has it may take it again. */
    synchronized void lock() {
        Thread me = Thread.currentThread();
        boolean interrupted = false;
        while (owner != null && owner != me) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        owner = me;
        holds++;

    }

    /** Takes the lock if no other thread has it, and says whether it did; never waits. */
    synchronized boolean tryLock() {
        Thread me = Thread.currentThread();
        if (owner != null && owner != me) {
            return false;
        }
        owner = me;
        holds++;
        return true;
    }

    /** Gives it back; it is free when it was given back as often as it was taken. */
    synchronized void unlock() {
        if (owner != Thread.currentThread()) {
            throw new IllegalMonitorStateException("not the owner");
        }
        holds--;
        if (holds == 0) {
            owner = null;
            notify();
        }
    }
}
