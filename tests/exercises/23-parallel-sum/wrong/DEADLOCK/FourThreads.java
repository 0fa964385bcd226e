// Four threads are enough for a year, it thinks.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class ParallelSum {
    /** The sum of what all parts give, worked out all at the same time. */
    static long sum(List<Callable<Long>> parts) throws Exception {
        long sum = 0;
        Exception failure = null;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Long>> results = new ArrayList<>();
            for (Callable<Long> part : parts) {
                results.add(threads.submit(part));
            }
            for (Future<Long> result : results) {
                try {
                    sum += result.get();
                } catch (ExecutionException e) {
                    failure = both(failure, (Exception) e.getCause());
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return sum;
    }

    private static Exception both(Exception first, Exception next) {
        if (first == null) {
            return next;
        }
        first.addSuppressed(next);
        return first;
    }
}
