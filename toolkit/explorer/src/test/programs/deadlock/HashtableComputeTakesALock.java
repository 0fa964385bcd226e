import java.util.Hashtable;

class HashtableComputeTakesALock {
    static void run() throws InterruptedException {
        Object lock = new Object();
        Hashtable<String, Integer> table = new Hashtable<>();
        Thread a =
                new Thread(() ->
                        table.computeIfAbsent(
                                "n",
                                key -> {
                                    synchronized (lock) {
                                        return 1;
                                    }
                                }));
        Thread b =
                new Thread(() -> {
                    synchronized (lock) {
                        table.get("n");
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
