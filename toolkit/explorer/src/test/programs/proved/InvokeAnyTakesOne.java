// outcomes: 1 | 2
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

class InvokeAnyTakesOne {
    static int run() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> tasks = List.of(() -> 1, () -> 2);
            return pool.invokeAny(tasks);
        }
    }
}
