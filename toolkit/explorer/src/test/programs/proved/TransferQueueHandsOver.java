// outcomes: 5
import java.util.concurrent.LinkedTransferQueue;

class TransferQueueHandsOver {
    static int run() throws InterruptedException {
        var queue = new LinkedTransferQueue<Integer>();
        Thread giver =
                new Thread(() -> {
                    try {
                        queue.transfer(5);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
        giver.start();
        int got = queue.take();
        giver.join();
        return got;
    }
}
