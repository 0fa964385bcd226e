import java.util.concurrent.Phaser;

// The JDK's message names the phaser by its identity hash code, and nobody looks at that.
class PhaserComplainsToTwoThreads {
    static void arrive(Phaser phaser) {
        try {
            phaser.arrive();
            throw new AssertionError("nobody was registered");
        } catch (IllegalStateException e) {
            assert e.getMessage() != null;
        }
    }

    static void run() throws InterruptedException {
        Phaser phaser = new Phaser();
        Thread thread = new Thread(() -> arrive(phaser));
        thread.start();
        arrive(phaser);
        thread.join();
    }
}
