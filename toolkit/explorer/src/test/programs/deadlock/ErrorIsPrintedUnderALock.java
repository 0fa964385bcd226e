class ErrorIsPrintedUnderALock {
    static void run() throws InterruptedException {
        Object lock = new Object();
        Thread t =
                new Thread(() -> {
                    synchronized (System.err) {
                        synchronized (lock) {
                            System.err.print("both");
                        }
                    }
                });
        t.start();
        synchronized (lock) {
            System.err.print("one");
        }
        t.join();
    }
}
