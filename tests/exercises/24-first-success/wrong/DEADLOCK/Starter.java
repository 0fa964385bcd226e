// As it comes: asks in the order of the list and cancels nobody.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class Mirrors {
    /** What the first mirror to succeed gives; the others are cancelled, and gone when this returns. */
    static String first(List<Callable<String>> mirrors)
            throws InterruptedException, ExecutionException {
        ExecutionException failure = null;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (Callable<String> mirror : mirrors) {
                answers.add(threads.submit(mirror));
            }
            for (Future<String> answer : answers) {
                try {
                    return answer.get(); // TODO: first in the list is not first to succeed; and the others?
                } catch (ExecutionException e) {
                    failure = e;
                }
            }
        }
        throw failure;
    }
}
