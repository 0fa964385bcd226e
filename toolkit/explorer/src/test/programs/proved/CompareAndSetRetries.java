// outcomes: 3
import java.util.concurrent.atomic.AtomicInteger;

class CompareAndSetRetries {
    static final AtomicInteger N = new AtomicInteger();

    static void add(int delta) {
        int seen;
        do {
            seen = N.get();
        } while (!N.compareAndSet(seen, seen + delta));
    }

    static int run() throws InterruptedException {
        Thread a = new Thread(() -> add(1));
        Thread b = new Thread(() -> add(2));
        a.start();
        b.start();
        a.join();
        b.join();
        return N.get();
    }
}
