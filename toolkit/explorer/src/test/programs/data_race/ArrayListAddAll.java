// outcomes: 2 | 4
import java.util.ArrayList;
import java.util.List;

class ArrayListAddAll {
    static int run() throws InterruptedException {
        List<Integer> list = new ArrayList<>(10);
        Thread a = new Thread(() -> list.addAll(List.of(1, 2)));
        Thread b = new Thread(() -> list.addAll(List.of(3, 4)));
        a.start();
        b.start();
        a.join();
        b.join();
        return list.size();
    }
}
