package course.explorer;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * How things stand between two steps of a trace. Immutable.
 *
 * @param threads those that have been started, in that order
 * @param values what the shared variables hold that the trace has met so far, by name
 */
public record Moment(List<Lane> threads, Map<String, String> values) implements Serializable {

    /** Before the first step. */
    public static final Moment NOTHING = new Moment(List.of(), Map.of());

    /** What a thread is about. */
    public enum Doing {
        /** It could take a step. */
        RUNS,
        /** It waits, see {@link Lane#waitsFor}. */
        WAITS,
        /** It has ended. */
        ENDED
    }

    /**
     * One thread.
     *
     * @param holds the locks that it holds, by name
     * @param waitsFor what it waits for, or empty
     * @param holder the thread that it therefore waits for, or empty if that is nobody in
     *     particular
     */
    public record Lane(
            String thread, Doing doing, List<String> holds, String waitsFor, String holder)
            implements Serializable {}
}
