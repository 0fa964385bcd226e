import java.util.concurrent.ConcurrentHashMap;

// outcomes: ab | ba
class KeysOfAMapOfThreads {
    static String run() {
        var map = new ConcurrentHashMap<Thread, String>();
        map.put(new Thread(() -> {}), "a");
        map.put(new Thread(() -> {}), "b");
        return String.join("", map.values());
    }
}
