// outcomes: 3
import java.util.concurrent.Executors;

class CachedPoolHandsOver {
    static int run() throws Exception {
        try (var pool = Executors.newCachedThreadPool()) {
            var a = pool.submit(() -> 1);
            var b = pool.submit(() -> 2);
            return a.get() + b.get();
        }
    }
}
