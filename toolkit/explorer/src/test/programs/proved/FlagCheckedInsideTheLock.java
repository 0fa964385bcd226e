class FlagCheckedInsideTheLock {
    static boolean ready;

    static void run() throws InterruptedException {
        Object bell = new Object();
        Thread ringer =
                new Thread(() -> {
                    synchronized (bell) {
                        ready = true;
                        bell.notifyAll();
                    }
                });
        ringer.start();
        synchronized (bell) {
            while (!ready) {
                bell.wait();
            }
        }
        ringer.join();
    }
}
