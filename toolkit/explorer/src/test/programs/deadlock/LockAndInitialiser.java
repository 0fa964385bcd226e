// One thread asks for the class while it holds the lock that the initialiser needs.
class LockAndInitialiser {
    static final Object LOCK = new Object();

    static class Table {
        static int size;

        static {
            synchronized (LOCK) {
                size = 3;
            }
        }
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> Math.abs(Table.size));
        Thread b =
                new Thread(() -> {
                    synchronized (LOCK) {
                        Math.abs(Table.size);
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
