// also: DATA_RACE
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class SynchronizedListIteratedWithoutLock {
    static void run() throws InterruptedException {
        List<Integer> list = Collections.synchronizedList(new ArrayList<>(List.of(1)));
        Thread a = new Thread(() -> list.add(2));
        a.start();
        for (int element : list) {
            Math.abs(element);
        }
        a.join();
    }
}
