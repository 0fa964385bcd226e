// As it comes: all at once, in any order, and nobody waits.
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

class FanOut {
    /** fetch(each), at most so many at a time, each in a virtual thread; the results in order. */
    static <T, R> List<R> map(List<T> inputs, int limit, Function<T, R> fetch)
            throws InterruptedException {
        // TODO: all at once, in the order in which they come back, and nobody waits for the end
        List<R> results = Collections.synchronizedList(new ArrayList<>());
        for (T input : inputs) {
            Thread.startVirtualThread(() -> results.add(fetch.apply(input)));
        }
        return results;
    }
}
