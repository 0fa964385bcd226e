import java.util.concurrent.atomic.AtomicInteger;

class SleepIsNoSynchronisation {
    static void run() throws InterruptedException {
        var ready = new AtomicInteger();
        Thread worker = new Thread(() -> ready.set(1));
        worker.start();
        Thread.sleep(50);
        assert ready.get() == 1;
        worker.join();
    }
}
