// No order of the four steps gives this; two races on references do.
// remark: RacyStoreBufferOfRecords.x
class RacyStoreBufferOfRecords {
    record Token() {}

    static Token x;
    static Token y;

    static void run() throws InterruptedException {
        boolean[] missed = new boolean[2];
        Thread a =
                new Thread(() -> {
                    x = new Token();
                    missed[0] = y == null;
                });
        Thread b =
                new Thread(() -> {
                    y = new Token();
                    missed[1] = x == null;
                });
        a.start();
        b.start();
        a.join();
        b.join();
        assert !(missed[0] && missed[1]);
    }
}
