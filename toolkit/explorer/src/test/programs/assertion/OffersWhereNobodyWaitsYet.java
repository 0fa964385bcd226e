import java.util.concurrent.SynchronousQueue;

/** An offer to a queue without room fails unless somebody waits already. */
class OffersWhereNobodyWaitsYet {
    static void run() throws InterruptedException {
        var queue = new SynchronousQueue<Integer>();
        Thread consumer =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> {
                            try {
                                queue.take();
                            } catch (InterruptedException e) {
                                throw new AssertionError(e);
                            }
                        });
        assert queue.offer(1);
        consumer.join();
    }
}
