/** A final field promises what was written before the end of the constructor, and nothing later. */
class WrittenAfterTheConstructorEnded {
    static class Box {
        int n = 1;
    }

    record Holder(Box box) {}

    static Holder holder;

    static int run() throws InterruptedException {
        int[] seen = {-1};
        Thread a =
                new Thread(() -> {
                    Box box = new Box();
                    holder = new Holder(box);
                    box.n = 7;
                });
        Thread b =
                new Thread(() -> {
                    Holder h = holder;
                    if (h != null) {
                        seen[0] = h.box().n;
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0];
    }
}
