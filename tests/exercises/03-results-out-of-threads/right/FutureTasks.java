// A FutureTask for each street brings the number home.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

class Census {
    static List<Integer> count(List<Supplier<Integer>> streets) throws InterruptedException {
        List<FutureTask<Integer>> results = new ArrayList<>();
        for (Supplier<Integer> street : streets) {
            FutureTask<Integer> result = new FutureTask<>(street::get);
            results.add(result);
            new Thread(result).start();
        }
        List<Integer> numbers = new ArrayList<>();
        try {
            for (FutureTask<Integer> result : results) {
                numbers.add(result.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return numbers;
    }
}
