// The iterator's hasNext reads the count without the monitor, and next finds the vector changed.
// also: DATA_RACE
import java.util.List;
import java.util.Vector;

class VectorIteratedDuringAdd {
    static void run() throws InterruptedException {
        Vector<Integer> vector = new Vector<>(List.of(1));
        Thread a = new Thread(() -> vector.add(2));
        a.start();
        for (int element : vector) {
            Math.abs(element);
        }
        a.join();
    }
}
