import java.util.concurrent.Phaser;

class PhaserWithAPartyTooMany {
    static void run() throws InterruptedException {
        var phaser = new Phaser(3);
        Thread other = new Thread(phaser::arriveAndAwaitAdvance);
        other.start();
        phaser.arriveAndAwaitAdvance();
        other.join();
    }
}
