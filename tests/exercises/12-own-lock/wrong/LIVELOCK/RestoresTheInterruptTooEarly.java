// Wrong: with the status set again at once, each wait throws at once, and the monitor is never
// left, so that the owner cannot give the lock back.
class OwnLock {
    private final Object monitor = new Object();
    private Thread owner;
    private int holds;

    void lock() {
        Thread me = Thread.currentThread();
        synchronized (monitor) {
            while (holds > 0 && owner != me) {
                try {
                    monitor.wait();
                } catch (InterruptedException e) {
                    me.interrupt();
                }
            }
            owner = me;
            holds++;
        }
    }

    boolean tryLock() {
        synchronized (monitor) {
            if (holds > 0 && owner != Thread.currentThread()) {
                return false;
            }
            owner = Thread.currentThread();
            holds++;
            return true;
        }
    }

    void unlock() {
        synchronized (monitor) {
            if (holds == 0 || owner != Thread.currentThread()) {
                throw new IllegalMonitorStateException();
            }
            if (--holds == 0) {
                owner = null;
                monitor.notifyAll();
            }
        }
    }
}
