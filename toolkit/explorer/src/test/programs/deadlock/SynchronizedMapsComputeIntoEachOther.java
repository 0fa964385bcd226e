import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

class SynchronizedMapsComputeIntoEachOther {
    static void run() throws InterruptedException {
        Map<String, Integer> left = Collections.synchronizedMap(new HashMap<>());
        Map<String, Integer> right = Collections.synchronizedMap(new HashMap<>());
        Thread a = new Thread(() -> left.computeIfAbsent("n", key -> right.size()));
        Thread b = new Thread(() -> right.computeIfAbsent("n", key -> left.size()));
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
