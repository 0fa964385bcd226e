package course.cli;

import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Tells on standard error what is being done: a moving bar on a terminal, now and then a line
 * elsewhere.
 */
final class Progress implements AutoCloseable {

    private static final Duration TERMINAL_INTERVAL = Duration.ofMillis(200);
    private static final Duration LINE_INTERVAL = Duration.ofSeconds(10);

    private final String task;
    private ProgressBar bar;

    Progress(String task) {
        this.task = task;
        System.err.println(task + " …");
    }

    /** Names the step being done now. */
    void step(String what) {
        if (bar != null) {
            bar.setExtraMessage(what);
        } else {
            System.err.println("  " + what);
        }
    }

    /** Says that {@code total} equal steps follow. */
    void expect(int total) {
        boolean terminal = System.console() != null && System.console().isTerminal();
        var builder =
                new ProgressBarBuilder()
                        .setTaskName(" ")
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .clearDisplayOnFinish()
                        .setUpdateIntervalMillis(
                                (int) (terminal ? TERMINAL_INTERVAL : LINE_INTERVAL).toMillis());
        if (!terminal) {
            builder.setConsumer(new DelegatingProgressBarConsumer(System.err::println, 100));
        }
        bar = builder.build();
    }

    void advance(String what) {
        bar.step();
        bar.setExtraMessage(what);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
