class SleepsForEver {
    static void run() throws InterruptedException {
        Thread.sleep(Long.MAX_VALUE);
    }
}
