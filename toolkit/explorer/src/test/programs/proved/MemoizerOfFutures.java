// outcomes: 11 made 1
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

class MemoizerOfFutures {
    static final ConcurrentHashMap<String, FutureTask<Integer>> CACHE = new ConcurrentHashMap<>();
    static final AtomicInteger MADE = new AtomicInteger();

    static int value(String key) {
        var mine = new FutureTask<>(MADE::incrementAndGet);
        var task = CACHE.putIfAbsent(key, mine);
        if (task == null) {
            task = mine;
            mine.run();
        }
        try {
            return task.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static String run() throws InterruptedException {
        int[] got = new int[2];
        Thread t = new Thread(() -> got[0] = value("k"));
        t.start();
        got[1] = value("k");
        t.join();
        return "" + got[0] + got[1] + " made " + MADE.get();
    }
}
