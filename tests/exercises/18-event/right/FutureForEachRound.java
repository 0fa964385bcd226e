// A new CompletableFuture for each round, in an atomic reference.
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

class Event {
    private final AtomicReference<CompletableFuture<Void>> now =
            new AtomicReference<>(new CompletableFuture<>());
    private final AtomicInteger waiting = new AtomicInteger();

    void set() {
        now.get().complete(null);
    }

    void clear() {
        CompletableFuture<Void> seen = now.get();
        if (seen.isDone()) {
            now.compareAndSet(seen, new CompletableFuture<>());
        }
    }

    boolean isSet() {
        return now.get().isDone();
    }

    void await() throws InterruptedException {
        CompletableFuture<Void> mine = now.get();
        waiting.incrementAndGet();
        try {
            mine.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            waiting.decrementAndGet();
        }
    }

    int waiting() {
        return waiting.get();
    }
}
