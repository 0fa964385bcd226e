import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

class ForgottenJoinOfAFuture {
    static void run() {
        var done = new AtomicInteger();
        CompletableFuture.runAsync(done::incrementAndGet);
        assert done.get() == 1;
    }
}
