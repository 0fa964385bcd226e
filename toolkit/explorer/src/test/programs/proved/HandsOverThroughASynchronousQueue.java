// fine: no
// outcomes: 10
import java.util.concurrent.SynchronousQueue;

/** Who has put knows that somebody has taken; each consumer gets an end mark of its own. */
class HandsOverThroughASynchronousQueue {
    static int run() throws InterruptedException {
        var queue = new SynchronousQueue<Integer>();
        int[] sums = new int[2];
        Thread[] threads = new Thread[4];
        for (int i = 0; i < 2; i++) {
            int index = i;
            threads[i] =
                    new Thread(() -> {
                        put(queue, 2 * index + 1);
                        put(queue, 2 * index + 2);
                    });
            threads[2 + i] =
                    new Thread(() -> {
                        for (int item; (item = take(queue)) > 0; ) {
                            sums[index] += item;
                        }
                    });
        }
        for (Thread thread : threads) {
            thread.start();
        }
        threads[0].join();
        threads[1].join();
        put(queue, 0);
        put(queue, 0);
        threads[2].join();
        threads[3].join();
        return sums[0] + sums[1];
    }

    private static void put(SynchronousQueue<Integer> queue, int item) {
        try {
            queue.put(item);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int take(SynchronousQueue<Integer> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
