// Volatile takes away the race and leaves the lost update.
class VolatileIsNotAtomic {
    static volatile int count;

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> count++);
        Thread b = new Thread(() -> count++);
        a.start();
        b.start();
        a.join();
        b.join();
        assert count == 2;
    }
}
