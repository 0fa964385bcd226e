import java.util.concurrent.atomic.AtomicLong;

class RaceBeforeALongLoop {
    static final AtomicLong rounds = new AtomicLong();
    static long started;

    static void work() {
        started = 1;
        for (int i = 0; i < 15_000; i++) {
            rounds.addAndGet(started);
        }
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(RaceBeforeALongLoop::work);
        Thread b = new Thread(RaceBeforeALongLoop::work);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
