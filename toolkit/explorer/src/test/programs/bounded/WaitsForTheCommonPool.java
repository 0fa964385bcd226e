import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

// reason: quiet
class WaitsForTheCommonPool {
    static boolean run() {
        ForkJoinPool.commonPool().execute(() -> {});
        return ForkJoinPool.commonPool().awaitQuiescence(1, TimeUnit.SECONDS);
    }
}
