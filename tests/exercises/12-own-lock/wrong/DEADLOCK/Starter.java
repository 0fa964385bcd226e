// As it comes: whoever takes it twice waits for himself.
class OwnLock {
    private boolean locked = false;

    /** Takes the lock; waits while another thread has it. The thread that has it may take it again. */
    synchronized void lock() {
        // TODO: a thread that takes it twice waits for itself
        while (locked) {
            try {
                wait();
            } catch (InterruptedException e) {
                return;
            }
        }
        locked = true;
    }

    /** Takes the lock if no other thread has it, and says whether it did; never waits. */
    synchronized boolean tryLock() {
        if (locked) {
            return false;
        }
        locked = true;
        return true;
    }

    /** Gives it back; it is free when it was given back as often as it was taken. */
    synchronized void unlock() {
        locked = false;
        notify();
    }
}
