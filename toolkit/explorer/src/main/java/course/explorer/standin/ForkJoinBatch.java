package course.explorer.standin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** {@code ForkJoinPool.invokeAll} with a limit. */
final class ForkJoinBatch {

    private ForkJoinBatch() {}

    /** Hands all tasks in, whatever time is left, and cancels those that are not done in time. */
    static <T> List<Future<T>> invokeAll(
            ForkJoinPool pool, Collection<? extends Callable<T>> tasks, long nanos)
            throws InterruptedException {
        var futures = new ArrayList<Future<T>>();
        try {
            for (Callable<T> each : tasks) {
                ForkJoinTask<T> task = ForkJoinTask.adapt(each);
                futures.add(task);
                pool.execute(task);
            }
            long deadline = System.nanoTime() + nanos;
            for (int i = futures.size() - 1; i >= 0; i--) {
                long left = deadline - System.nanoTime();
                if (!((ForkJoinTask<T>) futures.get(i)).quietlyJoin(left, TimeUnit.NANOSECONDS)) {
                    futures.get(i).cancel(true);
                }
            }
            return futures;
        } catch (Throwable t) {
            for (Future<T> each : futures) {
                each.cancel(true);
            }
            throw t;
        }
    }
}
