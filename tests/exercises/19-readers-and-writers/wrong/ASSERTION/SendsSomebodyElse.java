// Looks and changes are made by a thread that is sent for it.
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

class Notice {
    private final ReadWriteLock turn = new ReentrantReadWriteLock();

    /** Runs the read; others may read at the same time, nobody writes. */
    void read(Runnable look) throws InterruptedException {
        send(look, turn.readLock());
    }

    /** Runs the write, alone. */
    void write(Runnable change) throws InterruptedException {
        send(change, turn.writeLock());
    }

    private static void send(Runnable errand, Lock lock) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Throwable[] thrown = new Throwable[1];
            Thread messenger =
                    new Thread(
                            () -> {
                                try {
                                    errand.run();
                                } catch (RuntimeException | Error e) {
                                    thrown[0] = e;
                                }
                            });
            messenger.start();
            boolean interrupted = false;
            while (messenger.isAlive()) {
                try {
                    messenger.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (thrown[0] instanceof Error e) {
                throw e;
            }
            if (thrown[0] instanceof RuntimeException e) {
                throw e;
            }
        } finally {
            lock.unlock();
        }
    }
}
