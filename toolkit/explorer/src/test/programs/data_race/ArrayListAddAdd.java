// Room enough, so nothing throws: one of two elements may be lost or overwritten.
// outcomes: [a] | [b] | [a, b] | [b, a]
import java.util.ArrayList;
import java.util.List;

class ArrayListAddAdd {
    static String run() throws InterruptedException {
        List<String> list = new ArrayList<>(10);
        Thread a = new Thread(() -> list.add("a"));
        Thread b = new Thread(() -> list.add("b"));
        a.start();
        b.start();
        a.join();
        b.join();
        return list.toString();
    }
}
