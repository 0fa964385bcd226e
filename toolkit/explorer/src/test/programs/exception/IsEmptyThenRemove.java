import java.util.concurrent.ConcurrentLinkedQueue;

class IsEmptyThenRemove {
    static void run() throws InterruptedException {
        var queue = new ConcurrentLinkedQueue<Integer>();
        queue.add(1);
        Runnable task =
                () -> {
                    if (!queue.isEmpty()) {
                        queue.remove();
                    }
                };
        Thread a = new Thread(task);
        Thread b = new Thread(task);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
