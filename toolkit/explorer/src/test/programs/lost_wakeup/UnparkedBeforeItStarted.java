// unpark of a thread that has not started has no effect, so the permit is lost.
// or: DEADLOCK
import java.util.concurrent.locks.LockSupport;

class UnparkedBeforeItStarted {
    static void run() throws InterruptedException {
        Thread sleeper = new Thread(LockSupport::park);
        LockSupport.unpark(sleeper);
        sleeper.start();
        sleeper.join();
    }
}
