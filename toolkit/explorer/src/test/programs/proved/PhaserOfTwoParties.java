// outcomes: 11
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;

class PhaserOfTwoParties {
    static int run() throws InterruptedException {
        var phaser = new Phaser(2);
        var x = new AtomicInteger();
        Thread other =
                new Thread(() -> {
                    x.addAndGet(1);
                    phaser.arriveAndAwaitAdvance();
                });
        other.start();
        phaser.arriveAndAwaitAdvance();
        int seen = x.get();
        other.join();
        return seen * 10 + phaser.getPhase();
    }
}
