import java.util.Hashtable;

// reason: hash table
class KeysOfAHashtableOfThreads {
    static String run() {
        var table = new Hashtable<Thread, String>();
        table.put(new Thread(() -> {}), "a");
        table.put(new Thread(() -> {}), "b");
        return String.join("", table.values());
    }
}
