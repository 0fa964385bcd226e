import java.util.Vector;

class VectorAddsUnderAnotherLock {
    static void run() throws InterruptedException {
        var list = new Vector<Integer>();
        Object lock = new Object();
        Thread t =
                new Thread(() -> {
                    synchronized (lock) {
                        list.add(1);
                    }
                });
        t.start();
        synchronized (list) {
            synchronized (lock) {
                list.add(2);
            }
        }
        t.join();
    }
}
