// Three threads conflict on one location: 3! orders, no more.
// outcomes: 3
// schedules: 6
import java.util.concurrent.atomic.AtomicInteger;

class ThreeAtomicIncrements {
    static int run() throws InterruptedException {
        AtomicInteger count = new AtomicInteger();
        Thread a = new Thread(count::incrementAndGet);
        Thread b = new Thread(count::incrementAndGet);
        Thread c = new Thread(count::incrementAndGet);
        a.start();
        b.start();
        c.start();
        a.join();
        b.join();
        c.join();
        return count.get();
    }
}
