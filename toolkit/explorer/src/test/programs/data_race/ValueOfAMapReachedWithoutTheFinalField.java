import java.util.Map;

/** The box was handed out before it was put into the map, and the reader reads it from there. */
class ValueOfAMapReachedWithoutTheFinalField {
    static class Box {
        int n;
    }

    static class Boxes {
        final Map<String, Box> all;

        Boxes(Box box) {
            all = Map.of("a", box);
        }
    }

    static Box known;
    static Boxes boxes;

    static int run() throws InterruptedException {
        int[] seen = {-1};
        Thread a =
                new Thread(() -> {
                    Box box = new Box();
                    known = box;
                    box.n = 7;
                    boxes = new Boxes(box);
                });
        Thread b =
                new Thread(() -> {
                    Box mine = known;
                    Boxes found = boxes;
                    if (found != null && found.all.get("a") == mine) {
                        seen[0] = mine.n;
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0];
    }
}
