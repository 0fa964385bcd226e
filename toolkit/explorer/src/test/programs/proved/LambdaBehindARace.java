// outcomes: -1 | 7
import java.util.function.IntSupplier;

/** What a lambda captures is in final fields of it. */
class LambdaBehindARace {
    static class Box {
        int n;
    }

    static IntSupplier supplier;

    static int run() throws InterruptedException {
        int[] seen = {-1};
        Thread a =
                new Thread(() -> {
                    Box box = new Box();
                    box.n = 7;
                    supplier = () -> box.n;
                });
        Thread b =
                new Thread(() -> {
                    IntSupplier s = supplier;
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
