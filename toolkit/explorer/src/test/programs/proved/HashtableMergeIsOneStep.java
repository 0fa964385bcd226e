// outcomes: 2
import java.util.Hashtable;

class HashtableMergeIsOneStep {
    static int run() throws InterruptedException {
        Hashtable<String, Integer> table = new Hashtable<>();
        Thread a = new Thread(() -> table.merge("n", 1, Integer::sum));
        Thread b = new Thread(() -> table.merge("n", 1, Integer::sum));
        a.start();
        b.start();
        a.join();
        b.join();
        return table.get("n");
    }
}
