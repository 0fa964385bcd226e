// outcomes: 1 | 9
import java.util.HashMap;
import java.util.Map;

class EntrySetValueWritesTheMap {
    static int run() throws InterruptedException {
        Map<String, Integer> map = new HashMap<>();
        map.put("a", 1);
        Map.Entry<String, Integer> entry = map.entrySet().iterator().next();
        Thread a = new Thread(() -> entry.setValue(9));
        a.start();
        int seen = map.get("a");
        a.join();
        return seen;
    }
}
