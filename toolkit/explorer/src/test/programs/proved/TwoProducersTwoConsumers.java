// outcomes: 3
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

class TwoProducersTwoConsumers {
    static int run() throws InterruptedException {
        BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
        var sum = new AtomicInteger();
        Thread[] threads = new Thread[4];
        for (int i = 0; i < 2; i++) {
            int n = i + 1;
            threads[i] =
                    new Thread(() -> {
                        try {
                            queue.put(n);
                        } catch (InterruptedException e) {
                            throw new AssertionError(e);
                        }
                    });
            threads[2 + i] =
                    new Thread(() -> {
                        try {
                            sum.addAndGet(queue.take());
                        } catch (InterruptedException e) {
                            throw new AssertionError(e);
                        }
                    });
        }
        for (Thread t : threads) {
            t.start();
        }
        for (Thread t : threads) {
            t.join();
        }
        return sum.get();
    }
}
