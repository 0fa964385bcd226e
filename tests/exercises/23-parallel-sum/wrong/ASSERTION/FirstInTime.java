// Who failed first is thrown first: luck.
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

class ParallelSum {
    static long sum(List<Callable<Long>> parts) throws Exception {
        long[] numbers = new long[parts.size()];
        List<Exception> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            int place = i;
            Callable<Long> part = parts.get(i);
            Thread worker =
                    new Thread(
                            () -> {
                                try {
                                    numbers[place] = part.call();
                                } catch (Exception e) {
                                    failures.add(e);
                                }
                            },
                            "part " + i);
            worker.start();
            workers.add(worker);
        }
        for (Thread worker : workers) {
            worker.join();
        }
        Exception first = null;
        long sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += numbers[i];
        }
        for (Exception failure : failures) {
            if (first == null) {
                first = failure;
            } else {
                first.addSuppressed(failure);
            }
        }
        if (first != null) {
            throw first;
        }
        return sum;
    }
}
