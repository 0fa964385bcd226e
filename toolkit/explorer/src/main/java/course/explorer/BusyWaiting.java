package course.explorer;

import java.io.Serializable;

/**
 * A thread of the program goes round a loop in which nothing changes until another thread acts.
 * Seen in some schedule; no failure by itself.
 *
 * @param thread its name
 * @param source file and line of the loop, such as {@code Buffer.java:12}
 * @param way what it does in a round besides looking
 */
public record BusyWaiting(String thread, String source, Way way) implements Serializable {

    /** What a round does besides looking. */
    public enum Way {
        /** Nothing: it looks again at once. */
        SPIN("looks again and again without a pause"),
        /** {@code sleep}, {@code parkNanos}. */
        SLEEP("sleeps and looks again"),
        /** A wait with a limit, such as {@code wait(10)}, {@code poll(1, SECONDS)}. */
        TIMED_WAIT("waits for a time and looks again");

        private final String sentence;

        Way(String sentence) {
            this.sentence = sentence;
        }

        /** In plain words, to follow "a thread". */
        public String sentence() {
            return sentence;
        }
    }
}
