// The reader tries again while the version is odd or has changed. The data are volatile, so nothing
// races.
class Seqlock {
    static volatile int version;
    static volatile int x;
    static volatile int y;

    static void run() throws InterruptedException {
        Thread writer =
                new Thread(() -> {
                    version = 1;
                    x = 1;
                    y = 1;
                    version = 2;
                });
        writer.start();
        int seenX;
        int seenY;
        int before;
        do {
            before = version;
            seenX = x;
            seenY = y;
        } while (before % 2 != 0 || version != before);
        assert seenX == seenY;
        writer.join();
    }
}
