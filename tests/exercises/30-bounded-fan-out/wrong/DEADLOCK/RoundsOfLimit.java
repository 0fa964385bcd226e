// Starts as many as the limit, and waits for all of them before it starts the next ones.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

class FanOut {
    static <T, R> List<R> map(List<T> inputs, int limit, Function<T, R> fetch)
            throws InterruptedException {
        List<AtomicReference<R>> results = new ArrayList<>();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        for (int first = 0; first < inputs.size() && failure.get() == null; first += limit) {
            List<Thread> round = new ArrayList<>();
            for (int i = first; i < Math.min(first + limit, inputs.size()); i++) {
                T input = inputs.get(i);
                AtomicReference<R> result = new AtomicReference<>();
                results.add(result);
                round.add(Thread.ofVirtual().start(() -> {
                    try {
                        result.set(fetch.apply(input));
                    } catch (RuntimeException e) {
                        failure.compareAndSet(null, e);
                    }
                }));
            }
            waitFor(round);
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        return results.stream().map(AtomicReference::get).toList();
    }

    private static void waitFor(List<Thread> round) throws InterruptedException {
        InterruptedException interrupt = null;
        for (Thread each : round) {
            while (each.isAlive()) {
                try {
                    each.join();
                } catch (InterruptedException e) {
                    interrupt = e;
                    round.forEach(Thread::interrupt);
                }
            }
        }
        if (interrupt != null) {
            throw interrupt;
        }
    }
}
