import java.util.Map;

class LastEntryOfAMapIsAnyEntry {
    static void run() {
        int last = 0;
        for (var entry : Map.of("a", 1, "b", 2, "c", 3, "d", 4).entrySet()) {
            last = entry.getValue();
        }
        assert last != 2;
    }
}
