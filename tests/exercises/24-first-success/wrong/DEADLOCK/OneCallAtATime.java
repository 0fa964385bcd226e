// A second caller waits at a monitor, where no interrupt reaches it.
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class Mirrors {
    static synchronized String first(List<Callable<String>> mirrors)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            ExecutorCompletionService<String> answers = new ExecutorCompletionService<>(threads);
            mirrors.forEach(answers::submit);
            ExecutionException failure = null;
            for (int i = 0; i < mirrors.size(); i++) {
                try {
                    return answers.take().get();
                } catch (ExecutionException e) {
                    failure = e;
                }
            }
            throw failure;
        } finally {
            threads.shutdownNow();
            threads.close();
        }
    }
}
