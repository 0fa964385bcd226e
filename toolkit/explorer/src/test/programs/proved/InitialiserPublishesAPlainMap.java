// outcomes: 3
import java.util.HashMap;
import java.util.Map;

class InitialiserPublishesAPlainMap {
    static class Table {
        static final Map<String, Integer> SIZES = new HashMap<>();

        static {
            SIZES.put("small", 1);
            SIZES.put("large", 2);
        }
    }

    static int run() throws InterruptedException {
        int[] seen = new int[2];
        Thread a = new Thread(() -> seen[0] = Table.SIZES.get("small"));
        Thread b = new Thread(() -> seen[1] = Table.SIZES.get("large"));
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0] + seen[1];
    }
}
