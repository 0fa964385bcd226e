// Store buffering again, with one volatile of the two: it orders nothing about the other.
// remark: RacyRecordBehindAVolatileFlag.x
class RacyRecordBehindAVolatileFlag {
    static String x;
    static volatile boolean y;

    static void run() throws InterruptedException {
        boolean[] missed = new boolean[2];
        Thread a =
                new Thread(() -> {
                    x = "written";
                    missed[0] = !y;
                });
        a.start();
        y = true;
        missed[1] = x == null;
        a.join();
        assert !(missed[0] && missed[1]);
    }
}
