// outcomes: 3
import java.util.concurrent.atomic.AtomicInteger;

class TicketLock {
    static final AtomicInteger NEXT = new AtomicInteger();
    static volatile int serving;
    static int inside;

    static void enter() {
        int mine = NEXT.getAndIncrement();
        while (serving != mine) {
            Thread.onSpinWait();
        }
        inside++;
        serving = mine + 1;
    }

    static int run() throws InterruptedException {
        Thread a = new Thread(TicketLock::enter);
        Thread b = new Thread(TicketLock::enter);
        Thread c = new Thread(TicketLock::enter);
        a.start();
        b.start();
        c.start();
        a.join();
        b.join();
        c.join();
        return inside;
    }
}
