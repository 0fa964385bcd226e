// outcomes: 0 | 7
import java.util.Set;

/** The set itself races, and what is in it was written before the set was made. */
class ImmutableSetPublishedByARace {
    static class Box {
        int n;
    }

    static Set<Box> boxes;

    static int run() throws InterruptedException {
        int[] sum = {0};
        Thread a =
                new Thread(() -> {
                    Box box = new Box();
                    box.n = 7;
                    boxes = Set.of(box);
                });
        Thread b =
                new Thread(() -> {
                    Set<Box> seen = boxes;
                    if (seen != null) {
                        for (Box box : seen) {
                            sum[0] += box.n;
                        }
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return sum[0];
    }
}
