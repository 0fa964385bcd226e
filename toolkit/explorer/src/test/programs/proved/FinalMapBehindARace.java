// outcomes: null | [1, 2]
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A map and the lists in it, and a copy that the reader makes. */
class FinalMapBehindARace {
    record Index(Map<String, List<Integer>> pages) {}

    static Index index;

    static String run() throws InterruptedException {
        String[] seen = new String[1];
        Thread a =
                new Thread(() -> {
                    Map<String, List<Integer>> pages = new HashMap<>();
                    pages.put("monitor", new ArrayList<>(List.of(1, 2)));
                    index = new Index(pages);
                });
        Thread b =
                new Thread(() -> {
                    Index found = index;
                    if (found != null) {
                        seen[0] = new ArrayList<>(found.pages().get("monitor")).toString();
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0];
    }
}
