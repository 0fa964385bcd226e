// A future for each street, completed by a thread of its own.
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

class Census {
    static List<Integer> count(List<Supplier<Integer>> streets) {
        List<CompletableFuture<Integer>> numbers =
                streets.stream()
                        .map(
                                street ->
                                        CompletableFuture.supplyAsync(
                                                street, task -> new Thread(task).start()))
                        .toList();
        return numbers.stream().map(CompletableFuture::join).toList();
    }
}
