// or: PROVED
import java.io.OutputStream;
import java.io.PrintStream;

class PrintStreamCallbackUnderARealLock {
    static void run() throws InterruptedException {
        Object lock = new Object();
        OutputStream beneath =
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        synchronized (lock) {
                        }
                    }
                };
        PrintStream out = new PrintStream(beneath, true);
        Thread a = new Thread(() -> out.write(1));
        Thread b = new Thread(() -> out.write(2));
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
