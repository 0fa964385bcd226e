package course.judge.run;

import java.util.Map;

/**
 * What one run of the tests gave.
 *
 * @param reports the test's id to what was reported, for tests that reported
 * @param begun the test that had begun and not ended, or nothing
 * @param ending how the run ended
 */
public record RunResult(Map<String, Report> reports, String begun, Ending ending) {

    /** How a run ends. */
    public enum Ending {
        /** All tests done, and said so. */
        COMPLETE,
        /** The child ended without saying so. */
        VANISHED,
        /** A message was doubled, unexpected or not the runner's. */
        FORGED,
        /** Stopped by the clock. */
        STOPPED
    }
}
