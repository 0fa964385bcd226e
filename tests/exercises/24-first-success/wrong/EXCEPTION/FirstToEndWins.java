// A failure that comes first ends the race.
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class Mirrors {
    static String first(List<Callable<String>> mirrors)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            ExecutorCompletionService<String> answers = new ExecutorCompletionService<>(threads);
            mirrors.forEach(answers::submit);
            return answers.take().get();
        } finally {
            threads.shutdownNow();
            threads.close();
        }
    }
}
