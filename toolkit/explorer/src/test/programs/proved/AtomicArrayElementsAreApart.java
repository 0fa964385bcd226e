// outcomes: 1 1
import java.util.concurrent.atomic.AtomicIntegerArray;

class AtomicArrayElementsAreApart {
    static String run() throws InterruptedException {
        var array = new AtomicIntegerArray(2);
        Thread t = new Thread(() -> array.incrementAndGet(0));
        t.start();
        array.incrementAndGet(1);
        t.join();
        return array.get(0) + " " + array.get(1);
    }
}
