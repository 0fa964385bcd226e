// outcomes: 12 | 21
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

class CompletionServiceFirstComeFirst {
    static String run() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            var done = new ExecutorCompletionService<Integer>(pool);
            done.submit(() -> 1);
            done.submit(() -> 2);
            return "" + done.take().get() + done.take().get();
        }
    }
}
