import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

// An updater is no help against those who write the field without it.
// outcomes: 1 | 2
class FieldUpdaterBesideAnIncrement {
    private volatile int number;

    static String run() throws InterruptedException {
        var updater =
                AtomicIntegerFieldUpdater.newUpdater(FieldUpdaterBesideAnIncrement.class, "number");
        var shared = new FieldUpdaterBesideAnIncrement();
        Thread other = new Thread(() -> shared.number++);
        other.start();
        updater.incrementAndGet(shared);
        other.join();
        return "" + shared.number;
    }
}
