import java.util.Set;

/** A set that cannot change, and in it a box that does when others may see it. */
class ElementOfASetWrittenAfterTheConstructorEnded {
    static class Box {
        int n;
    }

    record Boxes(Set<Box> all) {}

    static Boxes boxes;

    static int run() throws InterruptedException {
        int[] seen = {-1};
        Thread a =
                new Thread(() -> {
                    Box box = new Box();
                    boxes = new Boxes(Set.of(box));
                    box.n = 7;
                });
        Thread b =
                new Thread(() -> {
                    Boxes found = boxes;
                    if (found != null) {
                        seen[0] = found.all().iterator().next().n;
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0];
    }
}
