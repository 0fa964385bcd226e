// The pool is left behind, waiting for work.
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class ParallelSum {
    static long sum(List<Callable<Long>> parts) throws Exception {
        if (parts.isEmpty()) {
            return 0;
        }
        ExecutorService pool = Executors.newFixedThreadPool(parts.size());
        List<Future<Long>> results = pool.invokeAll(parts);
        long sum = 0;
        Throwable first = null;
        for (Future<Long> result : results) {
            try {
                sum += result.get();
            } catch (ExecutionException e) {
                if (first == null) {
                    first = e.getCause();
                } else {
                    first.addSuppressed(e.getCause());
                }
            }
        }
        if (first instanceof Exception e) {
            throw e;
        }
        return sum;
    }
}
