import java.util.concurrent.LinkedBlockingQueue;

/** What comes before a put is seen by who takes the item; what comes after it is not ordered. */
class WritesAfterItHasPut {
    static void run() throws InterruptedException {
        var queue = new LinkedBlockingQueue<int[]>();
        Thread producer =
                new Thread(() -> {
                    int[] item = {1};
                    queue.add(item);
                    item[0] = 2;
                });
        producer.start();
        int seen = queue.take()[0];
        producer.join();
        assert seen > 0;
    }
}
