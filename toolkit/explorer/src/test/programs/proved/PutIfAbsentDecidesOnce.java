// outcomes: 1
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

class PutIfAbsentDecidesOnce {
    static int run() throws InterruptedException {
        var map = new ConcurrentHashMap<String, Integer>();
        var wins = new AtomicInteger();
        Thread[] threads = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int n = i;
            threads[i] =
                    new Thread(() -> {
                        if (map.putIfAbsent("key", n) == null) {
                            wins.incrementAndGet();
                        }
                    });
            threads[i].start();
        }
        for (Thread t : threads) {
            t.join();
        }
        return wins.get();
    }
}
