// The size counts two while only one node is linked: iterating afterwards runs into null.
// also: DATA_RACE
import java.util.LinkedList;
import java.util.List;

class LinkedListAddAdd {
    static void run() throws InterruptedException {
        List<String> list = new LinkedList<>();
        Thread a = new Thread(() -> list.add("a"));
        Thread b = new Thread(() -> list.add("b"));
        a.start();
        b.start();
        a.join();
        b.join();
        list.toString();
    }
}
