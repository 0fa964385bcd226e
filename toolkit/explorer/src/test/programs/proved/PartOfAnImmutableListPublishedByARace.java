// outcomes: 0 | 7
import java.util.List;
import java.util.stream.Stream;

/** A part of a list, a list the other way round and one that a stream made are immutable too. */
class PartOfAnImmutableListPublishedByARace {
    static class Box {
        int n;

        Box(int n) {
            this.n = n;
        }
    }

    static List<Box> boxes;

    static int run() throws InterruptedException {
        int[] sum = {0};
        Thread a =
                new Thread(() ->
                        boxes = Stream.of(9, 3, 4).map(Box::new).toList().subList(1, 3).reversed());
        Thread b =
                new Thread(() -> {
                    List<Box> seen = boxes;
                    if (seen != null) {
                        sum[0] = seen.get(0).n + seen.get(1).n;
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return sum[0];
    }
}
