// outcomes: 0 | 3
import java.util.ArrayList;
import java.util.List;

/** An iterator is an object of the reader, and leads through the list all the same. */
class FinalListBehindARace {
    static class Box {
        int n;
    }

    static class Boxes {
        final List<Box> all = new ArrayList<>();

        Boxes() {
            for (int n = 1; n < 3; n++) {
                Box box = new Box();
                box.n = n;
                all.add(box);
            }
        }
    }

    static Boxes boxes;

    static int run() throws InterruptedException {
        int[] sum = {0};
        Thread a = new Thread(() -> boxes = new Boxes());
        Thread b =
                new Thread(() -> {
                    Boxes seen = boxes;
                    if (seen != null) {
                        for (Box box : seen.all) {
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
