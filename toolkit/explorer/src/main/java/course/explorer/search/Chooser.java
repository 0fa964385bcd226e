package course.explorer.search;

import course.explorer.race.Location;

/** Decides who moves next, and every other choice that the program itself does not make. */
public abstract class Chooser {

    /** The answer of {@link #next} when this execution is not worth going on with. */
    public static final int ABANDON = -1;

    /** Called before each execution. */
    public abstract void start();

    /**
     * Chooses a thread.
     *
     * @param enabled the threads that can take a step, one bit each, not empty
     * @param running the thread that took the last step
     * @param signature of what the enabled threads are about to do, equal in equal executions
     * @param locations how many locations this execution has met so far
     */
    public abstract int next(long enabled, int running, long signature, int locations);

    /** Chooses one of {@code n} outcomes of a step, for instance which waiter is notified. */
    public abstract int data(int n);

    /**
     * Chooses how much time passes at a reading of the clock, in ns.
     *
     * @param most so much may pass, from 1 to 1,000,000,000
     */
    public abstract long passes(long most);

    /** The decision that {@link #passes} has just made, or -1. */
    public int site() {
        return -1;
    }

    /**
     * The program goes on differently if so much time passes at such a decision as has not been
     * tried there yet.
     *
     * @param site what {@link #site} gave, or -1 if nothing can be tried
     * @param nanos how much
     * @return whether it will be tried; false if there are too many already
     */
    public boolean tells(int site, long nanos) {
        return true;
    }

    /** Called when the step of a thread is over, with the dependence clock before it. */
    public void stepDone(int[] clock, int threads) {}

    /** Called at the end for a thread that could not take its next step. */
    public void stuck(int thread, int[] clock, Location l, byte kind, int level, int threads) {}

    /** Called at the end, if daemon threads that could still move were cut off by it. */
    public void cutOff(long enabledDaemons) {}

    /** Prepares the next execution; false if there is none. */
    public abstract boolean advance();

    /** The choices of the last execution where there was more than one, for {@link Replay}. */
    public int[] choices() {
        return new int[0];
    }

    /** Whether {@link Steps} knows which steps must come before which. */
    public boolean ordersSteps() {
        return false;
    }

    /** Whether the program did something else than before under the same choices. */
    public boolean diverged() {
        return false;
    }

    /** Whether time may pass as far as it likes from here on, whoever could run meanwhile. */
    public boolean letsTimePass() {
        return false;
    }

    /**
     * Before {@link #next}: threads that have to be tried there, whatever the races found say. A
     * deadline may pass now and not be able to later, so no race can tell that it might have.
     */
    public void mustTry(long threads) {}
}
