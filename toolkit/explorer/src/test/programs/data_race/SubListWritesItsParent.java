// A view has no elements of its own.
// outcomes: 1 | 9
import java.util.ArrayList;
import java.util.List;

class SubListWritesItsParent {
    static int run() throws InterruptedException {
        List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
        List<Integer> view = list.subList(0, 1);
        Thread a = new Thread(() -> view.set(0, 9));
        a.start();
        int seen = list.get(0);
        a.join();
        return seen;
    }
}
