// Test and set as two steps: both threads pass the test.
// also: DATA_RACE
class TestThenSetLock {
    static volatile boolean held;
    static int inside;

    static void enter() {
        while (held) {
            Thread.onSpinWait();
        }
        held = true;
        inside++;
        held = false;
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(TestThenSetLock::enter);
        Thread b = new Thread(TestThenSetLock::enter);
        a.start();
        b.start();
        a.join();
        b.join();
        assert inside == 2;
    }
}
