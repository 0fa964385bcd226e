import java.time.Duration;

// A thread that is not started or has ended is not waited for, so no interrupt is seen.
class JoinsThatDoNotThrow {
    static void run() throws InterruptedException {
        Thread never = new Thread(() -> {});
        Thread ended = new Thread(() -> {});
        Thread ghost = Thread.ofVirtual().start(() -> {});
        ended.start();
        ended.join();
        ghost.join();
        Thread.currentThread().interrupt();
        never.join();
        ended.join();
        ended.join(5);
        ghost.join();
        assert ended.join(Duration.ofMillis(1)) && ghost.join(Duration.ofNanos(-1));
        Thread.sleep(Duration.ofMillis(-1));
        assert Thread.interrupted();
    }
}
