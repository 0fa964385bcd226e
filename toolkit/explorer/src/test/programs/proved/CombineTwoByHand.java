// outcomes: 12
import java.util.concurrent.CompletableFuture;

class CombineTwoByHand {
    static String run() throws Exception {
        var a = new CompletableFuture<String>();
        var b = new CompletableFuture<String>();
        var both = a.thenCombine(b, (x, y) -> x + y);
        Thread t = new Thread(() -> a.complete("1"));
        t.start();
        b.complete("2");
        String got = both.get();
        t.join();
        return got;
    }
}
