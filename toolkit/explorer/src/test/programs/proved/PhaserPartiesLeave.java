// outcomes: 2
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;

class PhaserPartiesLeave {
    static int run() {
        var phaser = new Phaser(1);
        var n = new AtomicInteger();
        for (int i = 0; i < 2; i++) {
            phaser.register();
            Thread.startVirtualThread(() -> {
                n.incrementAndGet();
                phaser.arriveAndDeregister();
            });
        }
        phaser.arriveAndAwaitAdvance();
        return n.get();
    }
}
