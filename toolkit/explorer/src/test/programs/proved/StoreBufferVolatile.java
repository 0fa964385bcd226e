// Dekker's core as a litmus test: with volatile at least one thread sees the other's write.
// outcomes: 01 | 10 | 11
// schedules: 3
class StoreBufferVolatile {
    static volatile int x;
    static volatile int y;
    static int r1;
    static int r2;

    static String run() throws InterruptedException {
        Thread a =
                new Thread(() -> {
                    x = 1;
                    r1 = y;
                });
        Thread b =
                new Thread(() -> {
                    y = 1;
                    r2 = x;
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return "" + r1 + r2;
    }
}
