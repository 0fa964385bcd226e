// outcomes: true | false
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

class TimedTryLockSeesBoth {
    static boolean run() throws InterruptedException {
        var lock = new ReentrantLock();
        Thread holder =
                new Thread(() -> {
                    lock.lock();
                    try {
                        Thread.sleep(300);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    } finally {
                        lock.unlock();
                    }
                });
        holder.start();
        boolean got = lock.tryLock(100, TimeUnit.MILLISECONDS);
        if (got) {
            lock.unlock();
        }
        holder.join();
        return got;
    }
}
