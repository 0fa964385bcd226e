import java.util.concurrent.CopyOnWriteArrayList;

class CopyOnWriteContainsThenAdd {
    static void run() throws InterruptedException {
        var list = new CopyOnWriteArrayList<String>();
        Runnable once =
                () -> {
                    if (!list.contains("x")) {
                        list.add("x");
                    }
                };
        Thread t = new Thread(once);
        t.start();
        once.run();
        t.join();
        assert list.size() == 1;
    }
}
