// As it comes: submits and waits in one line, and swallows what fails.
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class ParallelSum {
    /** The sum of what all parts give, worked out all at the same time. */
    static long sum(List<Callable<Long>> parts) throws Exception {
        long sum = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<Long> part : parts) {
                try {
                    sum += threads.submit(part).get(); // TODO: who works while this waits?
                } catch (ExecutionException e) {
                    System.out.println("a part failed"); // TODO: is the sum right then?
                }
            }
        }
        return sum;
    }
}
