// Both find the set empty and both count: a set of one element that says it has two.
// outcomes: 1 | 2
import java.util.HashSet;
import java.util.Set;

class HashSetAddEqualElements {
    static int run() throws InterruptedException {
        Set<String> set = new HashSet<>();
        Thread a = new Thread(() -> set.add("x"));
        Thread b = new Thread(() -> set.add("x"));
        a.start();
        b.start();
        a.join();
        b.join();
        return set.size();
    }
}
