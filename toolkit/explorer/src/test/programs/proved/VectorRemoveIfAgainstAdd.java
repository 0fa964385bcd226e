// outcomes: [3] | [3, 4]
// or: BOUNDED
import java.util.List;
import java.util.Vector;

class VectorRemoveIfAgainstAdd {
    static String run() throws InterruptedException {
        Vector<Integer> vector = new Vector<>(List.of(2, 3));
        Thread a = new Thread(() -> vector.removeIf(element -> element % 2 == 0));
        Thread b = new Thread(() -> vector.add(4));
        a.start();
        b.start();
        a.join();
        b.join();
        return vector.toString();
    }
}
