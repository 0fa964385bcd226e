// Put-if-absent from two calls that are each synchronized.
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class SynchronizedListCheckThenAdd {
    static void run() throws InterruptedException {
        List<String> list = Collections.synchronizedList(new ArrayList<>());
        Runnable task =
                () -> {
                    if (!list.contains("x")) {
                        list.add("x");
                    }
                };
        Thread a = new Thread(task);
        Thread b = new Thread(task);
        a.start();
        b.start();
        a.join();
        b.join();
        assert list.size() == 1;
    }
}
