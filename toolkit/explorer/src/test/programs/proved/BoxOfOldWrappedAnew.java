// outcomes: -1 | 7
/** What counts is when the box was wrapped, not when it was made. */
class BoxOfOldWrappedAnew {
    static class Box {
        int n;
    }

    record Holder(Box box) {}

    static Holder holder;

    static int run() throws InterruptedException {
        Box box = new Box();
        int[] seen = {-1};
        Thread b =
                new Thread(() -> {
                    Holder h = holder;
                    if (h != null) {
                        seen[0] = h.box().n;
                    }
                });
        b.start();
        box.n = 7;
        holder = new Holder(box);
        b.join();
        return seen[0];
    }
}
