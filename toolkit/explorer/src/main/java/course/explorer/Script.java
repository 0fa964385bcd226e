package course.explorer;

/**
 * What an explored program is told from outside while it runs, and who judges its calls. The
 * program reaches it by {@link Calls}; the script itself is not explored, so it may keep what it
 * likes from one execution to the next. Used by the thread that explores alone.
 */
public interface Script {

    /** How many clients there are; each is explored under all schedules, the first one first. */
    int clients();

    /** What a client is to do, in numbers that the program understands. */
    int[] plan(int client);

    /** Whether waits may end for no reason in a client; without that it has far fewer schedules. */
    default boolean wakesSpuriously(int client) {
        return true;
    }

    /**
     * The program has come to a standstill and asks what its main thread does next. Equal histories
     * must be given equal answers.
     *
     * @return what the program takes it for
     * @throws AssertionError to end the execution as one that fails
     */
    int next(CallHistory history);

    /**
     * Whether the beginning and the end of a call are steps. If they are, the order of a history is
     * that of its schedule, and a schedule that is shown has the order that is wrong. Else a
     * history stands for all orders that differ only in steps that do not depend on each other.
     */
    default boolean callsAreSteps() {
        return false;
    }
}
