// outcomes: 2
// schedules: 1
import java.util.concurrent.LinkedBlockingQueue;

/** The twin of WritesAfterItHasPut, the right way round. */
class WritesBeforeItPuts {
    static int run() throws InterruptedException {
        var queue = new LinkedBlockingQueue<int[]>();
        Thread producer =
                new Thread(() -> {
                    int[] item = {1};
                    item[0] = 2;
                    queue.add(item);
                });
        producer.start();
        int seen = queue.take()[0];
        producer.join();
        return seen;
    }
}
