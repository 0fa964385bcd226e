// The callback calls the list again: its monitor is reentrant.
// outcomes: 1 | 2
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class SynchronizedListForEachReenters {
    static int run() throws InterruptedException {
        List<Integer> list = Collections.synchronizedList(new ArrayList<>(List.of(1)));
        int[] sizes = new int[1];
        Thread a = new Thread(() -> list.forEach(element -> sizes[0] = list.size()));
        Thread b = new Thread(() -> list.add(2));
        a.start();
        b.start();
        a.join();
        b.join();
        return sizes[0];
    }
}
