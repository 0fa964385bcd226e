// A spin lock: keeps threads apart, and keeps a processor busy meanwhile.
class OwnLock {
    private Thread owner;
    private int count;

    void lock() {
        while (!tryLock()) {
            Thread.onSpinWait();
        }
    }

    synchronized boolean tryLock() {
        if (owner != null && owner != Thread.currentThread()) {
            return false;
        }
        owner = Thread.currentThread();
        count++;
        return true;
    }

    synchronized void unlock() {
        if (owner != Thread.currentThread()) {
            throw new IllegalMonitorStateException();
        }
        if (--count == 0) {
            owner = null;
        }
    }
}
