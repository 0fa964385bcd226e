// toString iterates, and the iterator notices.
// also: DATA_RACE
import java.util.ArrayList;
import java.util.List;

class ArrayListToStringDuringAdd {
    static void run() throws InterruptedException {
        List<Integer> list = new ArrayList<>(10);
        list.add(1);
        Thread a = new Thread(() -> list.add(2));
        a.start();
        list.toString();
        a.join();
    }
}
