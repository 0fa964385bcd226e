// A future for each hand-over.
import java.util.concurrent.CompletableFuture;

class Relay {
    private final CompletableFuture<Void> first = new CompletableFuture<>();
    private final CompletableFuture<Void> second = new CompletableFuture<>();

    void first(Runnable run) {
        run.run();
        first.complete(null);
    }

    void second(Runnable run) {
        first.join();
        run.run();
        second.complete(null);
    }

    void third(Runnable run) {
        second.join();
        run.run();
    }
}
