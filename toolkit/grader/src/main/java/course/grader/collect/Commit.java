package course.grader.collect;

import java.time.Duration;
import java.time.Instant;

/**
 * One commit in the history of a student's branch.
 *
 * @param id of 40 or 64 hexadecimal digits
 * @param dated what it says itself: the committer's date, in seconds. The author's stays what it
 *     was when a commit is amended or rebased, so it tells nothing about this state
 * @param handedIn when it was handed in, as far as can be known, see {@link History}
 */
record Commit(String id, Instant dated, Instant handedIn) {

    /** Far enough from what it says to ask the student; clocks differ by minutes. */
    boolean doubtful() {
        return Duration.between(dated, handedIn).abs().toMinutes() >= 10;
    }
}
