import java.util.Map;
import java.util.TreeMap;

/** Only readers, but the entry set of a part of a TreeMap counts its elements in a plain field. */
class SizeOfASubMapsEntriesIsCached {
    static void run() throws InterruptedException {
        var entries = new TreeMap<>(Map.of(1, "a", 2, "b")).headMap(2).entrySet();
        Thread other = new Thread(entries::size);
        other.start();
        entries.size();
        other.join();
    }
}
