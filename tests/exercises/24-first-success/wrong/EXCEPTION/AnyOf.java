// CompletableFuture.anyOf: the first to end, well or not.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

class Mirrors {
    static String first(List<Callable<String>> mirrors)
            throws InterruptedException, ExecutionException {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (Callable<String> mirror : mirrors) {
            CompletableFuture<String> answer = new CompletableFuture<>();
            answers.add(answer);
            threads.add(
                    Thread.startVirtualThread(
                            () -> {
                                try {
                                    answer.complete(mirror.call());
                                } catch (Exception e) {
                                    answer.completeExceptionally(e);
                                }
                            }));
        }
        try {
            return (String)
                    CompletableFuture.anyOf(answers.toArray(new CompletableFuture<?>[0])).get();
        } finally {
            threads.forEach(Thread::interrupt);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }
}
