// Threads of its own, a place for each result and each failure.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

class ParallelSum {
    static long sum(List<Callable<Long>> parts) throws Exception {
        long[] numbers = new long[parts.size()];
        Exception[] failures = new Exception[parts.size()];
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
                                    failures[place] = e;
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
            if (failures[i] != null) {
                if (first == null) {
                    first = failures[i];
                } else {
                    first.addSuppressed(failures[i]);
                }
            }
        }
        if (first != null) {
            throw first;
        }
        return sum;
    }
}
