// Wrong: two threads may have one name, and then the second takes the lock of the first.
class OwnLock {
    private static final String NOBODY = "nobody has it";

    private String holder = NOBODY;
    private int times;

    synchronized void lock() {
        boolean interrupted = false;
        while (!tryLock()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized boolean tryLock() {
        String name = "thread " + Thread.currentThread().getName();
        if (times > 0 && !holder.equals(name)) {
            return false;
        }
        holder = name;
        times++;
        return true;
    }

    synchronized void unlock() {
        if (!holder.equals("thread " + Thread.currentThread().getName())) {
            throw new IllegalMonitorStateException();
        }
        times--;
        if (times == 0) {
            holder = NOBODY;
            notify();
        }
    }
}
