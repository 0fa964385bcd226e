// Both may get the same element; one may find the cell just emptied.
// outcomes: a a | a b | b a | a null | null a
import java.util.ArrayDeque;
import java.util.List;

class ArrayDequePollPoll {
    static String run() throws InterruptedException {
        ArrayDeque<String> deque = new ArrayDeque<>(List.of("a", "b"));
        String[] seen = new String[2];
        Thread a = new Thread(() -> seen[0] = deque.poll());
        Thread b = new Thread(() -> seen[1] = deque.poll());
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0] + " " + seen[1];
    }
}
