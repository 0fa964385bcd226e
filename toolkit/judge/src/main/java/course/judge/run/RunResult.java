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
        STOPPED,
        /** Stopped, for it had used more processor time than a run may. */
        PROCESSOR,
        /** Stopped, for it had more threads at once than a run may. */
        THREADS;

        /** It says more of the machine than of the answer, so it is worth a second try. */
        boolean hasToDoWithTime() {
            return this == STOPPED || this == PROCESSOR;
        }

        /** The parent ended it; what the child still said before it was dead is nothing odd. */
        boolean byTheParent() {
            return hasToDoWithTime() || this == THREADS;
        }
    }
}
