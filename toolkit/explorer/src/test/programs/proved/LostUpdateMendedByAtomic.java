// outcomes: 2
// schedules: 2
import java.util.concurrent.atomic.AtomicInteger;

class LostUpdateMendedByAtomic {
    static int run() throws InterruptedException {
        AtomicInteger count = new AtomicInteger();
        Thread a = new Thread(count::incrementAndGet);
        Thread b = new Thread(count::incrementAndGet);
        a.start();
        b.start();
        a.join();
        b.join();
        return count.get();
    }
}
