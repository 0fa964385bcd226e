// Asks the next when the one before has answered.
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

class Mirrors {
    static String first(List<Callable<String>> mirrors)
            throws InterruptedException, ExecutionException {
        Exception failure = null;
        for (Callable<String> mirror : mirrors) {
            try {
                return mirror.call();
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                failure = e;
            }
        }
        throw new ExecutionException(failure);
    }
}
