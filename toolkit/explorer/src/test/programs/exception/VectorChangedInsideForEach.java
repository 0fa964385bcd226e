import java.util.List;
import java.util.Vector;

class VectorChangedInsideForEach {
    static void run() {
        Vector<Integer> vector = new Vector<>(List.of(1));
        vector.forEach(vector::add);
    }
}
