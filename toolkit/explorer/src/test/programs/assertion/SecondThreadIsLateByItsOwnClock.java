import java.util.concurrent.atomic.AtomicBoolean;

// One thread sees that its time is over, and another, which looks earlier, that its own is not.
class SecondThreadIsLateByItsOwnClock {
    static void run() throws InterruptedException {
        long begin = System.nanoTime();
        var over = new AtomicBoolean();
        Thread impatient = new Thread(() -> over.set(System.nanoTime() - begin > 100_000_000));
        impatient.start();
        impatient.join();
        boolean patient = System.nanoTime() - begin < 500_000_000;
        assert !(over.get() && patient);
    }
}
