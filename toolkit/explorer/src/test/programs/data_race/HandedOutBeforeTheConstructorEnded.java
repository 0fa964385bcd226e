/** The object is handed out twice, the first time too early. */
class HandedOutBeforeTheConstructorEnded {
    static class Holder {
        static Holder early;
        final int[] box;

        Holder() {
            box = new int[] {7};
            early = this;
        }
    }

    static Holder holder;

    static int run() throws InterruptedException {
        int[] seen = {-1};
        Thread a = new Thread(() -> holder = new Holder());
        Thread b =
                new Thread(() -> {
                    Holder h = Holder.early;
                    if (h == null) {
                        h = holder;
                    }
                    if (h != null) {
                        seen[0] = h.box[0];
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0];
    }
}
