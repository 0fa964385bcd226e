// outcomes: a | b
import java.util.concurrent.CompletableFuture;

class AnyOfTakesTheFirst {
    static Object run() {
        var a = CompletableFuture.supplyAsync(() -> "a");
        var b = CompletableFuture.supplyAsync(() -> "b");
        return CompletableFuture.anyOf(a, b).join();
    }
}
