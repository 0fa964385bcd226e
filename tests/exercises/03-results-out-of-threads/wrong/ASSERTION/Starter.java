// As it comes: nobody waits, and all add to one list.
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

class Census {
    /** What the counters of the streets say, in order of the streets. Each counts in a thread of its own. */
    static List<Integer> count(List<Supplier<Integer>> streets) throws InterruptedException {
        List<Integer> numbers = new ArrayList<>();
        for (Supplier<Integer> street : streets) {
            // TODO: the counters have just set out, and the list is handed in already
            new Thread(() -> numbers.add(street.get())).start();
        }
        return new ArrayList<>(numbers);
    }
}
