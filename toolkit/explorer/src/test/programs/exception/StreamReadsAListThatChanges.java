// also: DATA_RACE
import java.util.ArrayList;
import java.util.List;

class StreamReadsAListThatChanges {
    static void run() throws InterruptedException {
        List<Integer> list = new ArrayList<>(List.of(1, 2));
        Thread t = new Thread(() -> list.add(3));
        t.start();
        list.stream().mapToInt(Integer::intValue).sum();
        t.join();
    }
}
