// When the pool is closed all are done: each future is asked how it ended.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class ParallelSum {
    /** The sum of what all parts give, worked out all at the same time. */
    static long sum(List<Callable<Long>> parts) throws Exception {
        List<Future<Long>> futures = new ArrayList<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<Long> part : parts) {
                futures.add(pool.submit(part));
            }
        }
        List<Exception> failures =
                futures.stream()
                        .filter(each -> each.state() == Future.State.FAILED)
                        .map(each -> (Exception) each.exceptionNow())
                        .toList();
        if (!failures.isEmpty()) {
            Exception first = failures.getFirst();
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
        return futures.stream().mapToLong(Future::resultNow).sum();
    }
}
