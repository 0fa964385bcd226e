// The monitor is a private object.
class Permits {
    private final Object lock = new Object();
    private int taken = 0;
    private int all;

    Permits(int free) {
        all = free;
    }

    void acquire() throws InterruptedException {
        acquire(1);
    }

    boolean tryAcquire() {
        synchronized (lock) {
            if (taken >= all) {
                return false;
            }
            taken++;
            return true;
        }
    }

    void acquire(int count) throws InterruptedException {
        synchronized (lock) {
            while (all - taken < count) {
                lock.wait();
            }
            taken += count;
        }
    }

    void release(int count) {
        synchronized (lock) {
            taken -= count;
            lock.notifyAll();
        }
    }
}
