// also: DATA_RACE
import java.util.HashMap;
import java.util.Map;

class HashMapIteratedDuringPut {
    static void run() throws InterruptedException {
        Map<String, Integer> map = new HashMap<>();
        map.put("a", 1);
        Thread a = new Thread(() -> map.put("b", 2));
        a.start();
        for (Map.Entry<String, Integer> entry : map.entrySet()) {
            entry.getValue();
        }
        a.join();
    }
}
