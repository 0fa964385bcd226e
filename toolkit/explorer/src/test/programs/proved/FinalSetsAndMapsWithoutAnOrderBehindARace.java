// outcomes: 0 | 28
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What {@code Set.of}, {@code Map.of} and their copies hold is reached through the final field. */
class FinalSetsAndMapsWithoutAnOrderBehindARace {
    static class Box {
        int n;

        Box(int n) {
            this.n = n;
        }
    }

    static class Boxes {
        final Set<Box> set = Set.of(new Box(7));
        final Map<String, Box> map = Map.of("a", new Box(7));
        final Map<String, Box> entries = Map.ofEntries(Map.entry("a", new Box(7)));
        final Map<String, Box> copy = Map.copyOf(new TreeMap<>(Map.of("a", new Box(7))));
    }

    static Boxes boxes;

    static int run() throws InterruptedException {
        int[] sum = {0};
        Thread a = new Thread(() -> boxes = new Boxes());
        Thread b =
                new Thread(() -> {
                    Boxes seen = boxes;
                    if (seen != null) {
                        for (Box box : seen.set) {
                            sum[0] += box.n;
                        }
                        for (var entry : seen.map.entrySet()) {
                            sum[0] += entry.getValue().n;
                        }
                        sum[0] += seen.entries.values().iterator().next().n;
                        sum[0] += seen.copy.get("a").n;
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return sum[0];
    }
}
