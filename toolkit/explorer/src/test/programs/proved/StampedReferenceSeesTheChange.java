// outcomes: true | false
import java.util.concurrent.atomic.AtomicStampedReference;

class StampedReferenceSeesTheChange {
    static boolean run() throws InterruptedException {
        String a = "a";
        var reference = new AtomicStampedReference<>(a, 0);
        Thread t =
                new Thread(() -> {
                    reference.compareAndSet(a, "b", 0, 1);
                    reference.compareAndSet("b", a, 1, 2);
                });
        t.start();
        int[] stamp = new int[1];
        String seen = reference.get(stamp);
        boolean swapped = reference.compareAndSet(seen, "c", stamp[0], 9);
        t.join();
        return swapped;
    }
}
