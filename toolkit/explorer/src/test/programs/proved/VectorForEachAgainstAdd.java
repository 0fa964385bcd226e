// forEach and add exclude each other: the callback sees one element or two, never a change midway.
// outcomes: 1 | 2
import java.util.List;
import java.util.Vector;

class VectorForEachAgainstAdd {
    static int run() throws InterruptedException {
        Vector<Integer> vector = new Vector<>(List.of(1));
        int[] seen = new int[1];
        Thread a = new Thread(() -> vector.forEach(element -> seen[0]++));
        Thread b = new Thread(() -> vector.add(2));
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0];
    }
}
