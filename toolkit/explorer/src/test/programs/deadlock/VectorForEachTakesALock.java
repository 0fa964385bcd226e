// forEach holds the vector's monitor while it calls back; the callback wants a lock whose owner
// wants the vector.
import java.util.List;
import java.util.Vector;

class VectorForEachTakesALock {
    static void run() throws InterruptedException {
        Object lock = new Object();
        Vector<Integer> vector = new Vector<>(List.of(1));
        Thread a =
                new Thread(() ->
                        vector.forEach(element -> {
                            synchronized (lock) {
                            }
                        }));
        Thread b =
                new Thread(() -> {
                    synchronized (lock) {
                        vector.size();
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
