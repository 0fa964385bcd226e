// outcomes: 1 | 2
import java.util.HashMap;
import java.util.Map;

class HashMapPutPut {
    static int run() throws InterruptedException {
        Map<String, Integer> map = new HashMap<>();
        Thread a = new Thread(() -> map.put("a", 1));
        Thread b = new Thread(() -> map.put("b", 2));
        a.start();
        b.start();
        a.join();
        b.join();
        return map.size();
    }
}
