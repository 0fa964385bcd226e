import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

// What the three field updaters do is atomic, and each is a step of its own.
// outcomes: 2 5 ab | 2 5 bb | 2 7 ab | 2 7 bb
class FieldUpdatersAreAtomic {
    private volatile int number;
    private volatile long large;
    private volatile String text = "a";

    private static final AtomicIntegerFieldUpdater<FieldUpdatersAreAtomic> NUMBER =
            AtomicIntegerFieldUpdater.newUpdater(FieldUpdatersAreAtomic.class, "number");
    private static final AtomicLongFieldUpdater<FieldUpdatersAreAtomic> LARGE =
            AtomicLongFieldUpdater.newUpdater(FieldUpdatersAreAtomic.class, "large");
    private static final AtomicReferenceFieldUpdater<FieldUpdatersAreAtomic, String> TEXT =
            AtomicReferenceFieldUpdater.newUpdater(
                    FieldUpdatersAreAtomic.class, String.class, "text");

    static String run() throws InterruptedException {
        var shared = new FieldUpdatersAreAtomic();
        Thread other =
                new Thread(() -> {
                    NUMBER.incrementAndGet(shared);
                    LARGE.addAndGet(shared, 2);
                    TEXT.compareAndSet(shared, "a", "b");
                });
        other.start();
        NUMBER.getAndUpdate(shared, n -> n + 1);
        LARGE.getAndSet(shared, 5);
        String seen = TEXT.get(shared);
        other.join();
        return shared.number + " " + shared.large + " " + seen + shared.text;
    }
}
