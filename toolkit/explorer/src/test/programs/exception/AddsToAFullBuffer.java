// fine: no
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** The twin of ProducersAndConsumersInASmallBuffer: {@code add} does not wait for room. */
class AddsToAFullBuffer {
    static final int END = -1;

    static int run() throws InterruptedException {
        BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
        int[] sums = new int[2];
        Thread[] producers = {producer(queue, 1), producer(queue, 3)};
        Thread[] consumers = {consumer(queue, sums, 0), consumer(queue, sums, 1)};
        for (Thread producer : producers) {
            producer.join();
        }
        queue.put(END);
        for (Thread consumer : consumers) {
            consumer.join();
        }
        return sums[0] + sums[1];
    }

    private static Thread producer(BlockingQueue<Integer> queue, int from) {
        return Thread.ofPlatform()
                .start(() -> {
                    queue.add(from);
                    queue.add(from + 1);
                });
    }

    private static Thread consumer(BlockingQueue<Integer> queue, int[] sums, int index) {
        return Thread.ofPlatform()
                .start(() -> {
                    try {
                        for (int item; (item = queue.take()) != END; ) {
                            sums[index] += item;
                        }
                        queue.put(END);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
    }
}
