// The monitor is a private object; a record says who holds it and how often.
class OwnLock {
    private record Hold(Thread owner, int times) {}

    private final Object monitor = new Object();
    private Hold hold = new Hold(null, 0);

    void lock() {
        boolean interrupted = false;
        synchronized (monitor) {
            while (!tryLock()) {
                try {
                    monitor.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    boolean tryLock() {
        Thread me = Thread.currentThread();
        synchronized (monitor) {
            if (hold.times() > 0 && hold.owner() != me) {
                return false;
            }
            hold = new Hold(me, hold.times() + 1);
            return true;
        }
    }

    void unlock() {
        synchronized (monitor) {
            if (hold.times() == 0 || hold.owner() != Thread.currentThread()) {
                throw new IllegalMonitorStateException();
            }
            hold = new Hold(hold.owner(), hold.times() - 1);
            if (hold.times() == 0) {
                monitor.notify();
            }
        }
    }
}
