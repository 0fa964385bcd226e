// outcomes: null | [3, 4]
import java.util.List;
import java.util.Map;

/** {@code Map.of} and {@code List.of} have nothing but final fields: they are seen whole. */
class ImmutableMapPublishedByARace {
    static class Box {
        int n;

        Box(int n) {
            this.n = n;
        }
    }

    static Map<String, List<Box>> boxes;

    static String run() throws InterruptedException {
        String[] seen = new String[1];
        Thread a = new Thread(() -> boxes = Map.of("all", List.of(new Box(3), new Box(4))));
        Thread b =
                new Thread(() -> {
                    Map<String, List<Box>> found = boxes;
                    if (found != null) {
                        List<Box> all = found.get("all");
                        seen[0] = List.of(all.get(0).n, all.get(1).n).toString();
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0];
    }
}
