// outcomes: worker | caller
import java.util.concurrent.CompletableFuture;

class WhoRunsTheCallback {
    static String run() throws Exception {
        Thread caller = Thread.currentThread();
        var future = new CompletableFuture<Integer>();
        Thread t = new Thread(() -> future.complete(1));
        t.start();
        String who =
                future.thenApply(n -> Thread.currentThread() == caller ? "caller" : "worker").get();
        t.join();
        return who;
    }
}
