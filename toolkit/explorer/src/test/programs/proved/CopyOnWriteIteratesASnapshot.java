// outcomes: 0 | 1 | 2
import java.util.concurrent.CopyOnWriteArrayList;

class CopyOnWriteIteratesASnapshot {
    static int run() throws InterruptedException {
        var list = new CopyOnWriteArrayList<Integer>();
        Thread t =
                new Thread(() -> {
                    list.add(1);
                    list.add(2);
                });
        t.start();
        int seen = 0;
        for (int ignored : list) {
            seen++;
        }
        t.join();
        return seen;
    }
}
