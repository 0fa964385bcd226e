// outcomes: 2
import java.util.concurrent.atomic.LongAdder;

class LongAdderAddsUp {
    static long run() throws InterruptedException {
        var adder = new LongAdder();
        Thread t = new Thread(adder::increment);
        t.start();
        adder.increment();
        t.join();
        return adder.sum();
    }
}
