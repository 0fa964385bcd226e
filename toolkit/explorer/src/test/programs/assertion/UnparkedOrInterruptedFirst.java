// also: DEADLOCK
import java.util.concurrent.locks.LockSupport;

// An interrupt may end the park before the permit comes: then the permit is left for the next.
class UnparkedOrInterruptedFirst {
    static volatile int returned;

    static void parks() {
        LockSupport.park();
        returned = 1;
        Thread.interrupted();
        LockSupport.park();
        returned = 2;
    }

    static void run() throws InterruptedException {
        Thread t = new Thread(UnparkedOrInterruptedFirst::parks);
        t.start();
        Thread interrupter = new Thread(t::interrupt);
        interrupter.start();
        LockSupport.unpark(t);
        t.join();
        assert returned != 2 : "both parks came back";
    }
}
