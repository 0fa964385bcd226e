// It locks the list inside, which the wrapper does not use.
// also: DATA_RACE
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class SynchronizedListIteratedUnderAnotherLock {
    static void run() throws InterruptedException {
        List<Integer> inside = new ArrayList<>(List.of(1));
        List<Integer> list = Collections.synchronizedList(inside);
        Thread a = new Thread(() -> list.add(2));
        a.start();
        synchronized (inside) {
            for (int element : list) {
                Math.abs(element);
            }
        }
        a.join();
    }
}
