// outcomes: 2
// or: BOUNDED
import java.util.concurrent.ConcurrentHashMap;

class ConcurrentMapMerge {
    static int run() throws InterruptedException {
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        Runnable task = () -> map.merge("n", 1, Integer::sum);
        Thread a = new Thread(task);
        Thread b = new Thread(task);
        a.start();
        b.start();
        a.join();
        b.join();
        return map.get("n");
    }
}
