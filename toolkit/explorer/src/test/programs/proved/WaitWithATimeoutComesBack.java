// outcomes: came back
class WaitWithATimeoutComesBack {
    static String run() throws InterruptedException {
        Object monitor = new Object();
        long end = System.nanoTime() + 2_000_000_000L;
        synchronized (monitor) {
            while (System.nanoTime() < end) {
                monitor.wait(2000);
            }
        }
        return "came back";
    }
}
