// 50 ms are enough on an idle machine, and order nothing.
class SleepUsedAsSynchronisation {
    static volatile int value;

    static void run() throws InterruptedException {
        new Thread(() -> value = 42).start();
        Thread.sleep(50);
        assert value == 42;
    }
}
