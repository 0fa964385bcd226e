// outcomes: 3
import java.util.concurrent.ConcurrentHashMap;

class ConcurrentMapCountsByMerge {
    static int run() throws InterruptedException {
        var map = new ConcurrentHashMap<String, Integer>();
        Thread[] threads = new Thread[3];
        for (int i = 0; i < 3; i++) {
            threads[i] = new Thread(() -> map.merge("n", 1, Integer::sum));
            threads[i].start();
        }
        for (Thread t : threads) {
            t.join();
        }
        return map.get("n");
    }
}
