// outcomes: 1 | 9
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class UnmodifiableViewOfAListThatChanges {
    static int run() throws InterruptedException {
        List<Integer> list = new ArrayList<>(List.of(1));
        List<Integer> view = Collections.unmodifiableList(list);
        Thread a = new Thread(() -> list.set(0, 9));
        a.start();
        int seen = view.get(0);
        a.join();
        return seen;
    }
}
