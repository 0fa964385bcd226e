// outcomes: 1 | 2
import java.util.concurrent.CompletableFuture;

class FirstCompletionWins {
    static int run() throws Exception {
        var future = new CompletableFuture<Integer>();
        Thread a = new Thread(() -> future.complete(1));
        Thread b = new Thread(() -> future.complete(2));
        a.start();
        b.start();
        int got = future.get();
        a.join();
        b.join();
        assert got == future.join();
        return got;
    }
}
