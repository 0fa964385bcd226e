// Threads that share nothing: every order is equivalent to every other.
// outcomes: 6
// schedules: 1
class IndependentThreads {
    static volatile int x;
    static volatile int y;
    static volatile int z;

    static int run() throws InterruptedException {
        Thread a = new Thread(() -> x = 1);
        Thread b = new Thread(() -> y = 2);
        Thread c = new Thread(() -> z = 3);
        a.start();
        b.start();
        c.start();
        a.join();
        b.join();
        c.join();
        return x + y + z;
    }
}
