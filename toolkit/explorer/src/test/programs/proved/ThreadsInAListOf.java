// The iterator of List.of is the JDK's own, and nothing of the program changes from round to round.
// outcomes: 2
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class ThreadsInAListOf {
    static int run() throws InterruptedException {
        var n = new AtomicInteger();
        var threads = List.of(new Thread(n::incrementAndGet), new Thread(n::incrementAndGet));
        for (Thread t : threads) {
            t.start();
        }
        for (Thread t : threads) {
            t.join();
        }
        return n.get();
    }
}
