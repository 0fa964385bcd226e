// outcomes: interrupted | signalled, still interrupted
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/** Who is signalled after an interrupt that it has not seen yet does not throw. */
class SignalOrInterruptOfAWaiter {
    static String run() throws InterruptedException {
        var lock = new ReentrantLock();
        var told = lock.newCondition();
        boolean[] signalled = new boolean[1];
        String[] how = new String[1];
        var waits = new CountDownLatch(1);
        Thread t =
                new Thread(() -> {
                    lock.lock();
                    waits.countDown();
                    try {
                        while (!signalled[0]) {
                            told.await();
                        }
                        boolean still = Thread.interrupted();
                        how[0] = still ? "signalled, still interrupted" : "signalled";
                    } catch (InterruptedException e) {
                        how[0] = "interrupted";
                    } finally {
                        lock.unlock();
                    }
                });
        t.start();
        waits.await();
        lock.lock();
        t.interrupt();
        signalled[0] = true;
        told.signal();
        lock.unlock();
        t.join();
        return how[0];
    }
}
