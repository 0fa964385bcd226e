// outcomes: 14
import java.util.ArrayList;
import java.util.List;

/** Double-checked locking needs no volatile if the value stands in a final field of a holder. */
class DoubleCheckedLockingThroughAFinalField {
    static class Settings {
        final List<String> lines = new ArrayList<>();
        int size;
    }

    record Holder(Settings settings) {}

    private Holder holder;

    Settings get() {
        Holder h = holder;
        if (h == null) {
            synchronized (this) {
                h = holder;
                if (h == null) {
                    var made = new Settings();
                    made.lines.add("x");
                    made.size = 6;
                    h = new Holder(made);
                    holder = h;
                }
            }
        }
        return h.settings();
    }

    private static int use(Settings settings) {
        return settings.size + settings.lines.size();
    }

    static int run() throws InterruptedException {
        var lazy = new DoubleCheckedLockingThroughAFinalField();
        int[] seen = new int[2];
        Thread a = new Thread(() -> seen[0] = use(lazy.get()));
        Thread b = new Thread(() -> seen[1] = use(lazy.get()));
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0] + seen[1];
    }
}
