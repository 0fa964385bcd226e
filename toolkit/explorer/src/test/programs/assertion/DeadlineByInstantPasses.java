import java.time.Instant;

// The work is over before the deadline in some schedules, and in others it is not.
class DeadlineByInstantPasses {
    static volatile int result;

    static void run() throws InterruptedException {
        Instant deadline = Instant.now().plusMillis(5);
        Thread worker = new Thread(() -> result = 42);
        worker.start();
        worker.join();
        if (Instant.now().isBefore(deadline)) {
            assert result == 42;
        } else {
            throw new AssertionError("too late");
        }
    }
}
