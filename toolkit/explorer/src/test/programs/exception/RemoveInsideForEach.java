// No second thread is needed for a ConcurrentModificationException.
import java.util.ArrayList;
import java.util.List;

class RemoveInsideForEach {
    static void run() {
        List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
        for (Integer element : list) {
            list.remove(element);
        }
    }
}
