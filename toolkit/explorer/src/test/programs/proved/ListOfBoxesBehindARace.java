// outcomes: -1 | 7
import java.util.List;
import java.util.Optional;

/** List.of and Optional keep what they hold in final fields. */
class ListOfBoxesBehindARace {
    static class Box {
        int n;
    }

    static Optional<List<Box>> boxes;

    static int run() throws InterruptedException {
        int[] seen = {-1};
        Thread a =
                new Thread(() -> {
                    Box box = new Box();
                    box.n = 7;
                    boxes = Optional.of(List.of(box));
                });
        Thread b =
                new Thread(() -> {
                    Optional<List<Box>> found = boxes;
                    if (found != null) {
                        seen[0] = found.get().get(0).n;
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0];
    }
}
