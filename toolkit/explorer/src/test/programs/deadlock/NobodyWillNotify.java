class NobodyWillNotify {
    static void run() throws InterruptedException {
        Object bell = new Object();
        boolean ready = false;
        synchronized (bell) {
            while (!ready) {
                bell.wait();
            }
        }
    }
}
