import java.util.Hashtable;

class HashtableIsReadUnderAnotherLock {
    static void run() throws InterruptedException {
        var table = new Hashtable<String, Integer>();
        Object lock = new Object();
        Thread t =
                new Thread(() -> {
                    synchronized (lock) {
                        table.get("one");
                    }
                });
        t.start();
        synchronized (table) {
            synchronized (lock) {
                table.put("one", 1);
            }
        }
        t.join();
    }
}
