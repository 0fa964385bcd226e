// All add to one plain number.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

class ParallelSum {
    static long sum(List<Callable<Long>> parts) throws Exception {
        long[] total = new long[1];
        Exception[] failures = new Exception[parts.size()];
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int place = i;
            Callable<Long> part = parts.get(i);
            Thread worker =
                    new Thread(
                            () -> {
                                try {
                                    total[0] += part.call();
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
        for (int i = 0; i < failures.length; i++) {
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
        return total[0];
    }
}
