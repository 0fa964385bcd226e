// A StructuredTaskScope that waits for all.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

class ParallelSum {
    static long sum(List<Callable<Long>> parts) throws Exception {
        try (var scope = StructuredTaskScope.open(Joiner.<Long>awaitAll())) {
            List<Subtask<Long>> results = new ArrayList<>();
            for (Callable<Long> part : parts) {
                results.add(scope.fork(part));
            }
            scope.join();
            long sum = 0;
            Exception failure = null;
            for (Subtask<Long> result : results) {
                if (result.state() == Subtask.State.SUCCESS) {
                    sum += result.get();
                } else if (failure == null) {
                    failure = (Exception) result.exception();
                } else {
                    failure.addSuppressed(result.exception());
                }
            }
            if (failure != null) {
                throw failure;
            }
            return sum;
        }
    }
}
