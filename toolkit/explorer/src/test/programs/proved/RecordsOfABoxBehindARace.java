// outcomes: - | x
/** Two records deep, taken apart by a pattern. */
class RecordsOfABoxBehindARace {
    static class Box {
        String s;
    }

    record Inner(Box box) {}

    record Outer(Inner inner) {}

    static Outer outer;

    static String run() throws InterruptedException {
        String[] seen = {"-"};
        Thread a =
                new Thread(() -> {
                    Box box = new Box();
                    box.s = "x";
                    outer = new Outer(new Inner(box));
                });
        Thread b =
                new Thread(() -> {
                    if (outer instanceof Outer(Inner(Box box))) {
                        seen[0] = box.s;
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0];
    }
}
