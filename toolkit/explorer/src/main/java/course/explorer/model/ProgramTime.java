package course.explorer.model;

/** Readings of the clock by the program, and loops that wait for it. */
final class ProgramTime {

    /** Readings of one thread at one moment; see {@link #moveOn}. */
    private static final int READINGS = 100;

    private static long guess;

    private ProgramTime() {}

    static void startExecution() {
        guess = 0;
    }

    /**
     * A step before which time may have passed. How much is a choice: none, all that is left of
     * {@link Time#SLACK}, or just enough for a comparison with what was read to come out otherwise.
     *
     * @param unit ns for which the value grows by 1
     * @param offset what it shows when {@code nanoTime} shows 0
     */
    static long read(long unit, long offset) {
        Strand s = Execution.current;
        if (s == null || Execution.booting > 0) {
            return offset + Time.shown() / unit;
        }
        Execution.session.assume(Assumed.READING);
        moveOn(s);
        Time.announceReading(s);
        boolean may = Time.slack() > 0;
        long passed = may ? Execution.chooser.passes(Time.slack()) : 0;
        int site = may ? Execution.chooser.site() : -1;
        if (passed > 0 && Execution.tracing) {
            Tracer.note(s, "reads the clock, " + passed / 1e6 + " ms later");
        }
        long shown = Time.read(s, passed);
        Readings.read(s, offset + shown / unit, unit, shown, site, passed);
        return offset + shown / unit;
    }

    /**
     * A thread that has read the clock often at one moment, as a loop does that counts its rounds,
     * waits for the next moment that it can tell: steps take some time after all.
     */
    private static void moveOn(Strand s) {
        if (s.readAt != Time.now()) {
            s.readAt = Time.now();
            s.readings = 0;
        }
        if (++s.readings > READINGS) {
            Execution.session.escape(
                    "a loop that looks at the clock more than "
                            + READINGS
                            + " times at one moment");
            Time.sleepUntilShown(s, orGuess(s.loops.lastMoment()));
        }
    }

    /** A loop in which nothing changes until time passes, if its last round read the clock. */
    static void waitsInLoop(Strand s) {
        if (Time.readInLoop(s)) {
            Time.waitUntilShown(s, orGuess(s.loops.nextMoment(Time.shown())));
        }
    }

    /**
     * The next moment that can be told, or if no comparison says so, which is {@link
     * Long#MAX_VALUE}: all that is left of a second, and then a second and twice as much each time,
     * until that is longer than anybody waits.
     */
    private static long orGuess(long moment) {
        if (moment < Long.MAX_VALUE) {
            return moment;
        }
        guess = guess == 0 ? Math.max(Time.slack(), 1) : Math.max(Time.SLACK, guess * 2);
        return guess > Long.MAX_VALUE / 4 ? Long.MAX_VALUE : Time.shown() + guess;
    }
}
