import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;

class PhaserNotAwaited {
    static void run() {
        var phaser = new Phaser(2);
        var n = new AtomicInteger();
        Thread.startVirtualThread(() -> {
            n.incrementAndGet();
            phaser.arrive();
        });
        phaser.arrive();
        assert n.get() == 1;
    }
}
