// Rounds that change nothing but an iterator inside the JDK are no waiting.
// outcomes: done
import java.util.Iterator;
import java.util.List;

class LoopsThatOnlyIterate {
    static String run() throws InterruptedException {
        Thread a = new Thread(() -> {});
        Thread b = new Thread(() -> {});
        a.start();
        b.start();
        for (Thread thread : List.of(a, b)) {
            thread.join();
        }
        Iterator<Integer> numbers = List.of(1, 2, 3).iterator();
        while (numbers.hasNext()) {
            numbers.next();
        }
        return "done";
    }
}
