import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

class QueuesCrossedInAPoolShutDown {
    static void answer(BlockingQueue<Integer> from, BlockingQueue<Integer> to) {
        try {
            to.put(from.take());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static void run() {
        var there = new LinkedBlockingQueue<Integer>();
        var back = new LinkedBlockingQueue<Integer>();
        var pool = Executors.newFixedThreadPool(2);
        pool.execute(() -> answer(there, back));
        pool.execute(() -> answer(back, there));
        pool.shutdown();
    }
}
