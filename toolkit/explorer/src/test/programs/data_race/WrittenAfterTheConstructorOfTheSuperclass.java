/** The field of the superclass is frozen when its constructor ends. */
class WrittenAfterTheConstructorOfTheSuperclass {
    static class Box {
        int n;
    }

    static class Holder {
        final Box box;

        Holder(Box box) {
            this.box = box;
        }
    }

    static class Late extends Holder {
        Late(Box box) {
            super(box);
            box.n = 7;
        }
    }

    static Holder holder;

    static int run() throws InterruptedException {
        int[] seen = {-1};
        Thread a = new Thread(() -> holder = new Late(new Box()));
        Thread b =
                new Thread(() -> {
                    Holder h = holder;
                    if (h != null) {
                        seen[0] = h.box.n;
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0];
    }
}
