/** The list of a final field gets one more element when others may see it. */
class ElementReplacedAfterTheConstructorEnded {
    static class Names {
        final java.util.List<String> all = new java.util.ArrayList<>();
    }

    static Names names;

    static int run() throws InterruptedException {
        int[] seen = {-1};
        Thread a =
                new Thread(() -> {
                    Names made = new Names();
                    names = made;
                    made.all.add("late");
                });
        Thread b =
                new Thread(() -> {
                    Names n = names;
                    if (n != null) {
                        seen[0] = n.all.size();
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0];
    }
}
