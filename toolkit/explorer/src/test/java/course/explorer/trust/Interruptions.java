package course.explorer.trust;

import java.util.List;

/** Who was interrupted, and how far each thread is in a wait that an interrupt may end. */
final class Interruptions {

    /** Was not interrupted when it came, and has not tried yet. */
    private static final int CAME = 1;

    /** Has tried and could not pass: an interrupt ends its wait. */
    private static final int PARKED = 2;

    private final boolean[] interrupted;
    private final int[] waits;

    Interruptions(int threads) {
        interrupted = new boolean[threads];
        waits = new int[threads];
    }

    Interruptions(Interruptions from) {
        interrupted = from.interrupted.clone();
        waits = from.waits.clone();
    }

    boolean of(int thread) {
        return interrupted[thread];
    }

    void interrupt(int thread) {
        interrupted[thread] = true;
    }

    /** Whether it was interrupted; clears that. */
    boolean taken(int thread) {
        boolean was = interrupted[thread];
        interrupted[thread] = false;
        return was;
    }

    boolean parked(int thread) {
        return waits[thread] == PARKED;
    }

    /**
     * How a thread that has parked may go on. What ends the wait may come with an interrupt: then
     * the JDK's synchronizers do either, and a join sees the end.
     */
    void addChoices(int t, boolean joins, boolean opens, List<Choice> choices) {
        if (opens) {
            choices.add(Choice.plain(t));
        }
        if (interrupted[t] && !(joins && opens)) {
            choices.add(Choice.interrupted(t));
        }
    }

    /** What a step of a wait comes to. */
    enum Step {
        THROWS,
        PASSES,
        STAYS
    }

    /** Comes, tries, or stops waiting. A join does all at once. */
    Step step(int t, boolean joins, boolean opens, Choice choice) {
        boolean ends = choice.interrupted() || waits[t] == 0 && interrupted[t];
        if (ends && !(joins && opens)) {
            interrupted[t] = false;
            waits[t] = 0;
            return Step.THROWS;
        }
        if (waits[t] == 0 && !joins) {
            waits[t] = CAME;
            return Step.STAYS;
        }
        waits[t] = opens ? 0 : PARKED;
        return opens ? Step.PASSES : Step.STAYS;
    }
}
