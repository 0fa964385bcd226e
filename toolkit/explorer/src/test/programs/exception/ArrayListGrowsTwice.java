// The array read before the other's growth is used with the size read after it.
// also: DATA_RACE
import java.util.ArrayList;
import java.util.List;

class ArrayListGrowsTwice {
    static void run() throws InterruptedException {
        List<String> list = new ArrayList<>();
        Thread a = new Thread(() -> list.add("a"));
        Thread b = new Thread(() -> list.add("b"));
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
