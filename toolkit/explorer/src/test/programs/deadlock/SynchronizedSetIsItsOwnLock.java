import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

class SynchronizedSetIsItsOwnLock {
    static void run() throws InterruptedException {
        Set<Integer> set = Collections.synchronizedSet(new HashSet<>());
        Object lock = new Object();
        Thread t =
                new Thread(() -> {
                    synchronized (lock) {
                        set.size();
                    }
                });
        t.start();
        synchronized (set) {
            synchronized (lock) {
                set.add(1);
            }
        }
        t.join();
    }
}
