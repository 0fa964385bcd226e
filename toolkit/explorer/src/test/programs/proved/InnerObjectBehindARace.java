// outcomes: -1 | 7
/** An inner object refers to the outer one by a final field. */
class InnerObjectBehindARace {
    static class Outer {
        int n;

        class Inner {
            int read() {
                return n;
            }
        }
    }

    static Outer.Inner inner;

    static int run() throws InterruptedException {
        int[] seen = {-1};
        Thread a =
                new Thread(() -> {
                    Outer outer = new Outer();
                    outer.n = 7;
                    inner = outer.new Inner();
                });
        Thread b =
                new Thread(() -> {
                    Outer.Inner i = inner;
                    if (i != null) {
                        seen[0] = i.read();
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0];
    }
}
