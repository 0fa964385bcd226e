/** The box of the final field is a constant as well, and the reader takes it from there. */
class BoxReachedThroughAConstantToo {
    static class Box {
        int n;
    }

    record Holder(Box box) {}

    static final Box KNOWN = new Box();
    static Holder holder;

    static int run() throws InterruptedException {
        int[] seen = {-1};
        Thread a =
                new Thread(() -> {
                    KNOWN.n = 7;
                    holder = new Holder(KNOWN);
                });
        Thread b =
                new Thread(() -> {
                    Holder found = holder;
                    if (found != null && found.box() == KNOWN) {
                        seen[0] = KNOWN.n;
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0];
    }
}
