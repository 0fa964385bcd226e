// outcomes: 44
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The views that maps make when they are first asked, by two threads at once. */
class TwoReadersOfMapsAndTheirViews {
    static int run() throws InterruptedException {
        var tree = new TreeMap<>(Map.of(TimeUnit.DAYS, 1));
        List<Map<TimeUnit, Integer>> maps =
                List.of(
                        tree,
                        new LinkedHashMap<>(tree),
                        new IdentityHashMap<>(tree),
                        new EnumMap<>(tree),
                        Collections.unmodifiableMap(tree),
                        Collections.singletonMap(TimeUnit.DAYS, 1),
                        Map.of(TimeUnit.DAYS, 1));
        int[] sums = new int[2];
        Thread other = new Thread(() -> sums[1] = read(maps, tree));
        other.start();
        sums[0] = read(maps, tree);
        other.join();
        return sums[0] + sums[1];
    }

    private static int read(List<Map<TimeUnit, Integer>> maps, TreeMap<TimeUnit, Integer> tree) {
        int sum = tree.navigableKeySet().size() + tree.descendingMap().size();
        for (Map<TimeUnit, Integer> map : maps) {
            Collection<?>[] views = {map.keySet(), map.values(), map.entrySet()};
            for (Collection<?> view : views) {
                for (Object each : view) {
                    sum += each == null ? 0 : 1;
                }
            }
        }
        return sum - 1;
    }
}
