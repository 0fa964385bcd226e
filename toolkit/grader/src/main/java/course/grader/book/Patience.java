package course.grader.book;

import java.time.Duration;
import java.util.function.Consumer;
import org.sqlite.BusyHandler;

/** Waits while another program holds the gradebook, and says so. */
final class Patience extends BusyHandler {

    private static final Duration BEFORE_A_WORD = Duration.ofSeconds(1);
    private static final long PAUSE_MS = 50;

    private final Duration most;
    private final Runnable word;
    private long since;
    private boolean told;

    /**
     * @param most to wait, each time
     * @param tell told once for each time that takes more than a moment
     */
    Patience(Duration most, String message, Consumer<String> tell) {
        this.most = most;
        this.word = () -> tell.accept(message);
    }

    /** Called by SQLite with a count from 0; anything but 0 means to try again. */
    @Override
    protected int callback(int before) {
        if (before == 0) {
            since = System.nanoTime();
            told = false;
        }
        long waited = System.nanoTime() - since;
        if (waited > most.toNanos()) {
            return 0;
        }
        if (!told && waited > Math.min(most.toNanos(), BEFORE_A_WORD.toNanos()) / 2) {
            told = true;
            word.run();
        }
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
        return 1;
    }
}
