// outcomes: / by zero
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

class ExceptionOfATaskIsKept {
    static String run() throws Exception {
        try (var pool = Executors.newFixedThreadPool(1)) {
            pool.submit(() -> 1 / Integer.parseInt("0")).get();
            return "no exception";
        } catch (ExecutionException e) {
            return e.getCause().getMessage();
        }
    }
}
