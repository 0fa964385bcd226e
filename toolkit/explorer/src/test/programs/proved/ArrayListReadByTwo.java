// Reading together is no race, whatever the collection.
// outcomes: 3
import java.util.ArrayList;
import java.util.List;

class ArrayListReadByTwo {
    static int run() throws InterruptedException {
        List<Integer> list = new ArrayList<>(List.of(1, 2));
        int[] seen = new int[2];
        Thread a = new Thread(() -> seen[0] = list.get(0));
        Thread b = new Thread(() -> seen[1] = list.get(1));
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0] + seen[1];
    }
}
