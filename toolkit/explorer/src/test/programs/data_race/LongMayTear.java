class LongMayTear {
    static long wide;

    static long run() throws InterruptedException {
        Thread a = new Thread(() -> wide = -1L);
        a.start();
        long seen = wide;
        a.join();
        return seen;
    }
}
