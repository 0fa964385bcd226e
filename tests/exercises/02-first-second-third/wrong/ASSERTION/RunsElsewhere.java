// In order, but each run is made by a thread of the relay's own.
import java.util.concurrent.CompletableFuture;

class Relay {
    private final CompletableFuture<Void> go = new CompletableFuture<>();
    private final CompletableFuture<Runnable> one = new CompletableFuture<>();
    private final CompletableFuture<Runnable> two = new CompletableFuture<>();
    private final CompletableFuture<Void> firstDone = one.thenAccept(Runnable::run);
    private final CompletableFuture<Void> secondDone =
            firstDone.thenCombine(two, (done, run) -> run).thenAccept(Runnable::run);

    void first(Runnable run) {
        one.complete(run);
    }

    void second(Runnable run) {
        two.complete(run);
    }

    void third(Runnable run) {
        secondDone.thenRun(run).join();
    }
}
