// outcomes: IOException RuntimeException IOException
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;

/** A task that a pool was given as a Callable keeps a checked exception; others wrap it. */
class CheckedExceptionsOfTasks {
    static String run() throws InterruptedException {
        String seen = "";
        try (var pool = new ForkJoinPool(1)) {
            pool.submit(
                            () -> {
                                throw new IOException("no");
                            })
                    .get();
        } catch (ExecutionException e) {
            seen = e.getCause().getClass().getSimpleName();
        }
        ForkJoinTask<Integer> task =
                new RecursiveTask<>() {
                    @Override
                    protected Integer compute() {
                        return 1;
                    }
                };
        task.completeExceptionally(new IOException("q"));
        try {
            task.join();
        } catch (RuntimeException e) {
            seen +=
                    " "
                            + e.getClass().getSimpleName()
                            + " "
                            + e.getCause().getClass().getSimpleName();
        }
        return seen;
    }
}
