// outcomes: [a, b]
import java.util.concurrent.ConcurrentSkipListMap;

class SkipListMapSortsKeys {
    static String run() throws InterruptedException {
        var map = new ConcurrentSkipListMap<String, Integer>();
        Thread t = new Thread(() -> map.put("b", 2));
        t.start();
        map.put("a", 1);
        t.join();
        return map.keySet().toString();
    }
}
