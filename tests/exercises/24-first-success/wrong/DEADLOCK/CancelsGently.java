// cancel(false) does not interrupt.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class Mirrors {
    /** What the first mirror to succeed gives; the others are cancelled, and gone when this returns. */
    static String first(List<Callable<String>> mirrors)
            throws InterruptedException, ExecutionException {
        ExecutionException failure = null;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ExecutorCompletionService<String> done = new ExecutorCompletionService<>(threads);
            List<Future<String>> answers = new ArrayList<>();
            for (Callable<String> mirror : mirrors) {
                answers.add(done.submit(mirror));
            }
            for (int i = 0; i < mirrors.size(); i++) {
                try {
                    String answer = done.take().get();
                    answers.forEach(each -> each.cancel(false));
                    return answer;
                } catch (ExecutionException e) {
                    failure = e;
                }
            }
        }
        throw failure;
    }
}
