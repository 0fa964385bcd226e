/** The reader has the box already, and reads it without going through the final field. */
class BoxReachedWithoutTheFinalField {
    static class Box {
        int n;
    }

    record Holder(Box box) {}

    static volatile Box known;
    static Holder holder;

    static int run() throws InterruptedException {
        Box box = new Box();
        known = box;
        int[] seen = {-1};
        Thread b =
                new Thread(() -> {
                    Box mine = known;
                    Holder h = holder;
                    if (h != null && h.box() == mine) {
                        seen[0] = mine.n;
                    }
                });
        b.start();
        box.n = 7;
        holder = new Holder(box);
        b.join();
        return seen[0];
    }
}
