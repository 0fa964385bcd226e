// outcomes: 2
import java.util.concurrent.atomic.AtomicBoolean;

class TestAndSetLock {
    static final AtomicBoolean HELD = new AtomicBoolean();
    static int inside;

    static void enter() {
        while (HELD.getAndSet(true)) {
            Thread.onSpinWait();
        }
        inside++;
        HELD.set(false);
    }

    static int run() throws InterruptedException {
        Thread a = new Thread(TestAndSetLock::enter);
        Thread b = new Thread(TestAndSetLock::enter);
        a.start();
        b.start();
        a.join();
        b.join();
        return inside;
    }
}
