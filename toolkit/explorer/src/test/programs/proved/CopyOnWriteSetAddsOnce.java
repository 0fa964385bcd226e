// outcomes: 1
import java.util.concurrent.CopyOnWriteArraySet;

class CopyOnWriteSetAddsOnce {
    static int run() throws InterruptedException {
        var set = new CopyOnWriteArraySet<String>();
        Thread t = new Thread(() -> set.add("x"));
        t.start();
        set.add("x");
        t.join();
        return set.size();
    }
}
