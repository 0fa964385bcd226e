// The version is checked before reading and not after.
class SeqlockWithoutSecondLook {
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
        while (version % 2 != 0) {
            Thread.onSpinWait();
        }
        int seenX = x;
        int seenY = y;
        assert seenX == seenY;
        writer.join();
    }
}
