package course.explorer.model;

/**
 * How long a search goes on that has failed already.
 *
 * <p>To its end, if its schedules are short: what else fails is worth knowing. Where they are long,
 * a depth-first search only varies how they end, and the whole budget would change little.
 */
final class Patience {

    /** Steps made after the first failure by the depth-first search. */
    static final long SEARCHING = 1_000_000;

    /** Steps made by random schedules, which may come to a failure of a worse kind. */
    static final long SAMPLING = 250_000;

    /** A schedule of more steps, on average over all, is long. */
    private static final int LONG = 100;

    private final long most;
    private long since = -1;

    Patience(long most) {
        this.most = most;
    }

    /**
     * Asked before each execution.
     *
     * @param steps over all executions
     */
    boolean isOver(Findings found, long steps, long executions) {
        if (found.kind() == null) {
            return false;
        }
        if (since < 0) {
            since = steps;
        }
        return steps - since > most && steps / executions > LONG;
    }
}
