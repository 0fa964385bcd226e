class TwoLocksInOrder {
    static int both;

    static int run() throws InterruptedException {
        Object left = new Object();
        Object right = new Object();
        Runnable task =
                () -> {
                    synchronized (left) {
                        synchronized (right) {
                            both++;
                        }
                    }
                };
        Thread a = new Thread(task);
        Thread b = new Thread(task);
        a.start();
        b.start();
        a.join();
        b.join();
        return both;
    }
}
