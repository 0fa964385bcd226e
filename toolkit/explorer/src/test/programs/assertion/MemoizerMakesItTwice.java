import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

class MemoizerMakesItTwice {
    static final ConcurrentHashMap<String, Integer> CACHE = new ConcurrentHashMap<>();
    static final AtomicInteger MADE = new AtomicInteger();

    static int value(String key) {
        Integer known = CACHE.get(key);
        if (known == null) {
            known = MADE.incrementAndGet();
            CACHE.put(key, known);
        }
        return known;
    }

    static void run() throws InterruptedException {
        Thread t = new Thread(() -> value("k"));
        t.start();
        value("k");
        t.join();
        assert MADE.get() == 1;
    }
}
