// outcomes: [1, 2]
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

class InvokeAllKeepsTheOrder {
    static String run() throws Exception {
        List<Integer> got = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> tasks = List.of(() -> 1, () -> 2);
            for (var future : pool.invokeAll(tasks)) {
                got.add(future.get());
            }
        }
        return got.toString();
    }
}
