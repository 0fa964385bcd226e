// outcomes: -1 | 7
/** The memory chain goes through a thread that has the object by a race itself. */
class FinalFieldPassedOnByARace {
    static class Box {
        int n;
    }

    record Holder(Box box) {}

    static Holder first;
    static Holder second;

    static int run() throws InterruptedException {
        int[] seen = {-1};
        Thread a =
                new Thread(() -> {
                    Box box = new Box();
                    box.n = 7;
                    first = new Holder(box);
                });
        Thread b = new Thread(() -> second = first);
        Thread c =
                new Thread(() -> {
                    Holder h = second;
                    if (h != null) {
                        seen[0] = h.box().n;
                    }
                });
        a.start();
        b.start();
        c.start();
        a.join();
        b.join();
        c.join();
        return seen[0];
    }
}
