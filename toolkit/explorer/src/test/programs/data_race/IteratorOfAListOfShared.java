import java.util.Iterator;
import java.util.List;

// An iterator belongs to one thread, also that of a list that never changes.
// outcomes: 1 | 2
class IteratorOfAListOfShared {
    static int run() throws InterruptedException {
        Iterator<Integer> numbers = List.of(1, 2).iterator();
        Thread other = new Thread(numbers::next);
        other.start();
        int first = numbers.next();
        other.join();
        return first;
    }
}
