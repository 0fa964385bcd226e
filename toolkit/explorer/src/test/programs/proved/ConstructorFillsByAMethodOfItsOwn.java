// outcomes: -1 | 2
import java.util.ArrayList;
import java.util.List;

/** A constructor that calls a method of its own hands nothing out. */
class ConstructorFillsByAMethodOfItsOwn {
    static class Names {
        final List<String> all;

        Names() {
            all = new ArrayList<>();
            add("a");
            add("b");
        }

        private void add(String name) {
            all.add(name);
        }
    }

    static Names names;

    static int run() throws InterruptedException {
        int[] seen = {-1};
        Thread a = new Thread(() -> names = new Names());
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
