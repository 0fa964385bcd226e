// outcomes: -1 | 0
class LongIsWrittenAtOnceWhenVolatile {
    static volatile long wide;

    static long run() throws InterruptedException {
        Thread a = new Thread(() -> wide = -1L);
        a.start();
        long seen = wide;
        a.join();
        return seen;
    }
}
