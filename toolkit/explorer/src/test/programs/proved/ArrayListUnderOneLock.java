// outcomes: 2
import java.util.ArrayList;
import java.util.List;

class ArrayListUnderOneLock {
    static int run() throws InterruptedException {
        List<String> list = new ArrayList<>();
        Runnable task =
                () -> {
                    synchronized (list) {
                        list.add("x");
                    }
                };
        Thread a = new Thread(task);
        Thread b = new Thread(task);
        a.start();
        b.start();
        a.join();
        b.join();
        return list.size();
    }
}
