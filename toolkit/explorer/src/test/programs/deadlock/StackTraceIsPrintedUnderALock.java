class StackTraceIsPrintedUnderALock {
    static void run() throws InterruptedException {
        Object lock = new Object();
        Thread t =
                new Thread(() -> {
                    synchronized (lock) {
                        new IllegalStateException("shown").printStackTrace();
                    }
                });
        t.start();
        synchronized (System.err) {
            synchronized (lock) {
                System.err.println("all is said");
            }
        }
        t.join();
    }
}
