class WaitsForAsLongAsCanBe {
    static void run() throws InterruptedException {
        Object bell = new Object();
        synchronized (bell) {
            bell.wait(Long.MAX_VALUE);
        }
    }
}
