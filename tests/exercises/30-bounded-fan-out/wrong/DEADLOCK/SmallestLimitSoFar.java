// A call gets no more places than any call before it.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

class FanOut {
    private static final AtomicInteger PLACES = new AtomicInteger(Integer.MAX_VALUE);

    static <T, R> List<R> map(List<T> inputs, int limit, Function<T, R> fetch)
            throws InterruptedException {
        int places = PLACES.accumulateAndGet(limit, Math::min);
        Object[] results = new Object[inputs.size()];
        AtomicInteger next = new AtomicInteger();
        List<Callable<Void>> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(places, inputs.size()); i++) {
            workers.add(
                    () -> {
                        for (int n = next.getAndIncrement(); n < results.length; n = next.getAndIncrement()) {
                            results[n] = fetch.apply(inputs.get(n));
                        }
                        return null;
                    });
        }
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            for (Future<Void> worker : threads.invokeAll(workers)) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return asList(results);
    }

    @SuppressWarnings("unchecked")
    private static <R> List<R> asList(Object[] results) {
        List<R> list = new ArrayList<>();
        for (Object result : results) {
            list.add((R) result);
        }
        return list;
    }
}
