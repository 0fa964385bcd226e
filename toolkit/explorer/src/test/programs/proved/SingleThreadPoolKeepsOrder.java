// outcomes: abc
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

class SingleThreadPoolKeepsOrder {
    static String run() throws Exception {
        var pool = Executors.newSingleThreadExecutor();
        var text = new StringBuilder();
        pool.execute(() -> text.append('a'));
        pool.execute(() -> text.append('b'));
        pool.execute(() -> text.append('c'));
        pool.shutdown();
        boolean ended = pool.awaitTermination(5, TimeUnit.SECONDS);
        assert ended;
        return text.toString();
    }
}
