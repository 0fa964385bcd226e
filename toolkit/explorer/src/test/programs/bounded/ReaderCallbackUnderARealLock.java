// BufferedReader holds a lock of its own while it calls the reader beneath it, which waits for a
// model monitor.
// Nothing is wrong with the program: PROVED is right only if that lock is under control.
// or: PROVED
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

class ReaderCallbackUnderARealLock {
    static void run() throws InterruptedException {
        Object lock = new Object();
        Reader beneath =
                new Reader() {
                    @Override
                    public int read(char[] buffer, int offset, int length) {
                        synchronized (lock) {
                            return -1;
                        }
                    }

                    @Override
                    public void close() {}
                };
        BufferedReader reader = new BufferedReader(beneath);
        Runnable task =
                () -> {
                    try {
                        reader.readLine();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                };
        Thread a = new Thread(task);
        Thread b = new Thread(task);
        a.start();
        b.start();
        synchronized (lock) {
            lock.notifyAll();
        }
        a.join();
        b.join();
    }
}
