// The reference itself is plain, and whoever has seen the flag sees what was written before it.
// outcomes: written | too early
class RecordBehindAVolatileFlag {
    static String x;
    static volatile boolean ready;

    static String run() throws InterruptedException {
        Thread a =
                new Thread(() -> {
                    x = "written";
                    ready = true;
                });
        a.start();
        String seen = ready ? x : "too early";
        a.join();
        return seen;
    }
}
