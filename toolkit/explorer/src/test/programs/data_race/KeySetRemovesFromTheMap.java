// outcomes: 1 | null
import java.util.HashMap;
import java.util.Map;

class KeySetRemovesFromTheMap {
    static String run() throws InterruptedException {
        Map<String, Integer> map = new HashMap<>();
        map.put("a", 1);
        Thread a = new Thread(() -> map.keySet().remove("a"));
        a.start();
        Integer seen = map.get("a");
        a.join();
        return String.valueOf(seen);
    }
}
