// Throws at the first failure; the others work on.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

class ParallelSum {
    static long sum(List<Callable<Long>> parts) throws Exception {
        List<FutureTask<Long>> results = new ArrayList<>();
        List<Thread> workers = new ArrayList<>();
        for (Callable<Long> part : parts) {
            FutureTask<Long> result = new FutureTask<>(part);
            results.add(result);
            workers.add(Thread.ofVirtual().start(result));
        }

        long sum = 0;

        for (FutureTask<Long> result : results) {
            try {
                sum += result.get();
            } catch (ExecutionException e) {
                Exception failure = (Exception) e.getCause();
                for (FutureTask<Long> other : results) {
                    if (other.isDone() && other.state() == java.util.concurrent.Future.State.FAILED && other.exceptionNow() != failure) {
                        failure.addSuppressed(other.exceptionNow());
                    }
                }
                throw failure;
            }
        }
        return sum;
    }
}
