// outcomes: 2
import java.util.List;
import java.util.Vector;

class VectorForEachFromTwoThreads {
    static int calls;

    static int run() throws InterruptedException {
        Vector<Integer> vector = new Vector<>(List.of(1));
        Thread a = new Thread(() -> vector.forEach(element -> calls++));
        Thread b = new Thread(() -> vector.forEach(element -> calls++));
        a.start();
        b.start();
        a.join();
        b.join();
        return calls;
    }
}
