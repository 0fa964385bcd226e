// A thread-safe map and an update in two steps.
import java.util.concurrent.ConcurrentHashMap;

class ConcurrentMapGetThenPut {
    static void run() throws InterruptedException {
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        map.put("n", 0);
        Runnable task = () -> map.put("n", map.get("n") + 1);
        Thread a = new Thread(task);
        Thread b = new Thread(task);
        a.start();
        b.start();
        a.join();
        b.join();
        assert map.get("n") == 2;
    }
}
