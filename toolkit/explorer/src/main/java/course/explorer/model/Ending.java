package course.explorer.model;

/**
 * How an execution came to its end.
 *
 * @param how see the constants
 * @param reason for a cut, in words that can follow "not explored:"
 * @param tooLong whether it was cut because it took too many steps
 */
record Ending(How how, String reason, boolean tooLong) {

    enum How {
        /** Its last non-daemon thread has ended. */
        COMPLETE,
        /** Threads are left, and none of them can move. */
        STUCK,
        /** A bound was reached, or something cannot be modelled. */
        CUT,
        /** Equivalent to one that was or will be run, or it diverged from its replay. */
        ABANDONED,
        /** A field turned out to be shared: the search starts again with it visible. */
        RESTART
    }

    static final Ending RESTART = new Ending(How.RESTART, null, false);
    private static final Ending COMPLETE = new Ending(How.COMPLETE, null, false);
    private static final Ending STUCK = new Ending(How.STUCK, null, false);
    private static final Ending ABANDONED = new Ending(How.ABANDONED, null, false);

    static Ending complete() {
        return COMPLETE;
    }

    static Ending stuck() {
        return STUCK;
    }

    static Ending abandoned() {
        return ABANDONED;
    }

    static Ending cut(String reason) {
        return new Ending(How.CUT, reason, false);
    }

    static Ending tooLong(int steps) {
        String why =
                " steps: threads may send each other round a loop for ever, or have much to do";
        return new Ending(How.CUT, "a schedule of more than " + steps + why, true);
    }
}
