// outcomes: ab | ba | aa
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

class IteratorSharedByTwo {
    static String run() throws InterruptedException {
        Iterator<String> iterator = new ArrayList<>(List.of("a", "b")).iterator();
        String[] seen = new String[2];
        Thread a = new Thread(() -> seen[0] = iterator.next());
        Thread b = new Thread(() -> seen[1] = iterator.next());
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0] + seen[1];
    }
}
