/** A lambda is given a box that is filled when others may call it. */
class LambdaCapturesWhatChangesLater {
    static class Box {
        int n;
    }

    static java.util.function.IntSupplier supplier;

    static int run() throws InterruptedException {
        int[] seen = {-1};
        Thread a =
                new Thread(() -> {
                    Box box = new Box();
                    supplier = () -> box.n;
                    box.n = 7;
                });
        Thread b =
                new Thread(() -> {
                    var s = supplier;
                    if (s != null) {
                        seen[0] = s.getAsInt();
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0];
    }
}
