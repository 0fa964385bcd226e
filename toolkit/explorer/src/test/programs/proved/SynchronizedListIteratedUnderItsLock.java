// The client-side lock which the documentation of synchronizedList prescribes.
// outcomes: 1 | 2
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class SynchronizedListIteratedUnderItsLock {
    static int run() throws InterruptedException {
        List<Integer> list = Collections.synchronizedList(new ArrayList<>(List.of(1)));
        int[] seen = new int[1];
        Thread a =
                new Thread(() -> {
                    synchronized (list) {
                        for (int element : list) {
                            seen[0]++;
                        }
                    }
                });
        Thread b = new Thread(() -> list.add(2));
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0];
    }
}
