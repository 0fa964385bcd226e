// also: DATA_RACE
import java.util.ArrayList;
import java.util.List;

class SubListAfterItsParentGrew {
    static void run() throws InterruptedException {
        List<Integer> list = new ArrayList<>(10);
        list.add(1);
        List<Integer> view = list.subList(0, 1);
        Thread a = new Thread(() -> list.add(2));
        a.start();
        view.get(0);
        a.join();
    }
}
