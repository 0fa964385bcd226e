// List.copyOf shares nothing with its source.
// outcomes: 1
import java.util.ArrayList;
import java.util.List;

class UnmodifiableCopy {
    static int run() throws InterruptedException {
        List<Integer> list = new ArrayList<>(List.of(1));
        List<Integer> copy = List.copyOf(list);
        Thread a = new Thread(() -> list.set(0, 9));
        a.start();
        int seen = copy.get(0);
        a.join();
        return seen;
    }
}
