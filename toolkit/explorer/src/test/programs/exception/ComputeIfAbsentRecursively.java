// Documented: the function must not update the map (here it is noticed).
import java.util.concurrent.ConcurrentHashMap;

class ComputeIfAbsentRecursively {
    static void run() {
        var map = new ConcurrentHashMap<String, Integer>();
        map.computeIfAbsent("a", k -> map.computeIfAbsent("a", j -> 1));
    }
}
