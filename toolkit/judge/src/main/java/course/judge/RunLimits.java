package course.judge;

import java.time.Duration;

/**
 * How long one test run may take; one that takes longer is stopped, and tried once more with twice
 * of both.
 *
 * @param clock by the clock
 * @param processor processor time of the run and all that it started
 */
public record RunLimits(Duration clock, Duration processor) {

    /** With the work of two processors for all that time. */
    public static RunLimits of(Duration clock) {
        return new RunLimits(clock, clock.multipliedBy(2));
    }

    /** For the second try. */
    public RunLimits doubled() {
        return new RunLimits(clock.multipliedBy(2), processor.multipliedBy(2));
    }
}
