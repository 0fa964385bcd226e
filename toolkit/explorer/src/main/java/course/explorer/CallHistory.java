package course.explorer;

import java.util.List;

/**
 * The calls of one execution since its last standstill. Immutable.
 *
 * @param client the number of the client that made them
 * @param first whether there was no standstill before
 * @param events in the order in which they came
 * @param after for each event a bit set of the others that come before it in every schedule that
 *     differs only in the order of independent steps; null if all earlier ones do
 */
public record CallHistory(int client, boolean first, List<Event> events, long[] after) {

    /** Most events since a standstill of which not all orders are the same. */
    public static final int MOST = Long.SIZE;

    /** What an event is. */
    public enum What {
        /** A call begins. */
        BEGINS,
        /** The call that the thread began last has ended. */
        ENDS,
        /** A thread does nothing more. */
        LEAVES,
        /** Nobody but the main thread can take a step. */
        QUIET
    }

    /**
     * @param thread 0 is the main thread
     * @param call a number by which the program knows what it called
     * @param outcome of a call that has ended, else nothing
     */
    public record Event(int thread, What what, int call, String outcome) {}
}
