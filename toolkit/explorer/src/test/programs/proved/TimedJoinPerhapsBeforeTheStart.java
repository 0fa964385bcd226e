import java.time.Duration;

// Thread.join(Duration) refuses to wait for a thread that has not begun.
// outcomes: ended | not begun | still running
class TimedJoinPerhapsBeforeTheStart {
    static String run() throws InterruptedException {
        Thread worker = new Thread(() -> {});
        Thread other = new Thread(worker::start);
        other.start();
        String seen;
        try {
            seen = worker.join(Duration.ofMillis(5)) ? "ended" : "still running";
        } catch (IllegalThreadStateException e) {
            seen = "not begun";
        }
        other.join();
        return seen;
    }
}
