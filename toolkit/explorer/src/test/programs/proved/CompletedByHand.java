// outcomes: 8
import java.util.concurrent.CompletableFuture;

class CompletedByHand {
    static int run() throws Exception {
        var future = new CompletableFuture<Integer>();
        var twice = future.thenApply(n -> n * 2);
        Thread t = new Thread(() -> future.complete(4));
        t.start();
        int got = twice.get();
        t.join();
        return got;
    }
}
