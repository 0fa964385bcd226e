import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

// With a lock around it an iterator can be shared; who comes first takes the first element.
// outcomes: 12 | 21
class IteratorOfAListOfGuarded {
    static int second;

    static String run() throws InterruptedException {
        Iterator<Integer> numbers = List.of(1, 2).iterator();
        Supplier<Integer> next = numbers::next;
        Thread other = new Thread(() -> second = take(next));
        other.start();
        int first = take(next);
        other.join();
        return "" + first + second;
    }

    private static synchronized int take(Supplier<Integer> next) {
        return next.get();
    }
}
