// A scope forks a subtask for each street, and joins them all.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.function.Supplier;

class Census {
    static List<Integer> count(List<Supplier<Integer>> streets) throws InterruptedException {
        List<Subtask<Integer>> counters = new ArrayList<>();
        try (var scope = StructuredTaskScope.open()) {
            for (Supplier<Integer> street : streets) {
                counters.add(scope.fork(() -> street.get()));
            }
            scope.join();
        }
        return counters.stream().map(Subtask::get).toList();
    }
}
