// FutureTasks on threads of its own.
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
        for (Thread worker : workers) {
            worker.join();
        }
        long sum = 0;
        List<Throwable> failures = new ArrayList<>();
        for (FutureTask<Long> result : results) {
            try {
                sum += result.get();
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            }
        }
        if (failures.isEmpty()) {
            return sum;
        }
        Throwable first = failures.removeFirst();
        failures.forEach(first::addSuppressed);
        throw (Exception) first;
    }
}
