// The check makes the values right under sequential consistency; the accesses race all the same.
class SeqlockOfPlainData {
    static volatile int version;
    static int x;
    static int y;

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
