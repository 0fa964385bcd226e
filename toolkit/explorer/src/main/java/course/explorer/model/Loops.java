package course.explorer.model;

import course.explorer.BusyWaiting;
import course.explorer.race.Location;
import java.util.Arrays;

/**
 * Finds loops that wait: a whole round that wrote nothing, changed no local variable and read no
 * location that was written since.
 *
 * <p>Such a round can be left out of any schedule without changing what the schedule computes, so a
 * strand that has made one is disabled until a location it read is written (fair scheduling:
 * Musuvathi and Qadeer, PLDI 2008). A loop that read no visible location is disabled for good: the
 * write that could free it would make its field visible and start the search again.
 */
public final class Loops {

    /** Rounds of loops in one execution before it is taken to be endless. */
    private static final int FUEL = 20_000_000;

    /** Rounds after which others move although this strand has come to no step. */
    private static final int ALONE = 50_000;

    private static int fuel = FUEL;
    private static Watch watch = new Watch(-1);
    private static int slot;
    private static boolean same;

    private final Watch[] watches = new Watch[8];
    private int oldest;
    private Location[] log = new Location[16];
    private int[] versions = new int[16];
    private long[] moments = new long[16];
    private int[] takes = new int[16];
    private int reads;
    private long logWrites;
    private long logsBefore;
    private int roundFrom;
    private boolean inJdk;
    private int timedWaits;
    private boolean sleeps;
    private boolean inVain;
    private long writesInVain;

    /** What one loop's local variables were when its head was last reached. */
    static final class Watch {
        final int loop;
        long writes = -1;
        long exchanges;
        long held;
        long[] primitives = new long[8];
        Object[] references = new Object[8];
        int readFrom;
        int timedWaits;

        Watch(int loop) {
            this.loop = loop;
        }

        void grow() {
            primitives = Arrays.copyOf(primitives, primitives.length * 2);
            references = Arrays.copyOf(references, references.length * 2);
        }
    }

    static void startExecution() {
        fuel = FUEL;
    }

    /** Whether rounds without end have been gone, in which as much time as you like may pass. */
    static boolean takeLong() {
        return fuel < FUEL / 2;
    }

    /** A method with the loops of these numbers is called. */
    public static void entered(int first, int last) {
        Strand s = Execution.current;
        if (s == null) {
            return;
        }
        for (Watch w : s.loops.watches) {
            if (w == null) {
                return;
            }
            int loop = Math.abs(w.loop);
            if (loop >= first && loop <= last) {
                w.writes = -1;
            }
        }
    }

    /** The call that follows may change an object that is not relocated, such as an iterator. */
    public static void progress() {
        if (Execution.current != null) {
            Execution.current.writes++;
        }
    }

    /**
     * At the head of a loop, before its local variables are given.
     *
     * @param loop its number, negative in the JDK's own code
     */
    public static void head(int loop) {
        Strand s = Execution.current;
        slot = 0;
        if (s == null) {
            return;
        }
        if (Execution.over) {
            throw Execution.Abandoned.INSTANCE;
        }
        if (--fuel < 0) {
            Execution.abandon(Ending.cut("a loop with more steps than are run"));
        }
        if (fuel % ALONE == 0 && Execution.booting == 0) {
            // Others have not run yet; what they share with this loop must be seen to be shared.
            Execution.announce(s, null, 0, Strand.Pending.ACCESS);
        }
        SameValue.settle();
        watch = s.loops.find(loop);
        same = watch.writes >= 0 && watch.held == s.held;
    }

    public static void local(int value) {
        local((long) value);
    }

    public static void local(float value) {
        local((long) Float.floatToRawIntBits(value));
    }

    public static void local(double value) {
        local(Double.doubleToRawLongBits(value));
    }

    public static void local(long value) {
        Watch w = watch;
        int i = slot++;
        if (i >= w.primitives.length) {
            w.grow();
        }
        if (Novelty.on) {
            Novelty.local(w, i, value);
        }
        if (w.primitives[i] != value) {
            w.primitives[i] = value;
            same = false;
        }
    }

    public static void local(Object value) {
        Watch w = watch;
        int i = slot++;
        if (i >= w.primitives.length) {
            w.grow();
        }
        if (Novelty.on) {
            Novelty.local(w, i, value);
        }
        if (w.references[i] != value) {
            w.references[i] = value;
            same = false;
        }
    }

    /** At the head of a loop, after its local variables were given. */
    public static void tail() {
        Strand s = Execution.current;
        if (s != null) {
            s.loops.judge(s, watch, same);
        }
    }

    private void judge(Strand s, Watch w, boolean unchanged) {
        renew(s);
        boolean nothing = unchanged && w.writes == s.writes;
        if (unchanged && !nothing && s.writes - w.writes == s.exchanges - w.exchanges) {
            // It has given back what it took: another try.
            Execution.session.waitsBusily(s, w.loop, wayOf(w));
        }
        if (nothing && !changedSince(w.readFrom) && Execution.booting == 0) {
            roundFrom = w.readFrom;
            inJdk = w.loop < 0;
            Execution.session.waitsBusily(s, w.loop, wayOf(w));
            if (w.timedWaits == timedWaits) {
                for (int i = roundFrom; i < reads; i++) {
                    takes[i] = log[i].takes;
                }
                Execution.spin();
            } else {
                inVain = true;
                writesInVain = s.writes;
            }
        }
        w.writes = s.writes;
        w.exchanges = s.exchanges;
        w.held = s.held;
        w.readFrom = reads;
        w.timedWaits = timedWaits;
    }

    private BusyWaiting.Way wayOf(Watch w) {
        if (w.timedWaits == timedWaits) {
            return BusyWaiting.Way.SPIN;
        }
        return sleeps ? BusyWaiting.Way.SLEEP : BusyWaiting.Way.TIMED_WAIT;
    }

    /**
     * A wait with a limit begins.
     *
     * @return whether its end by time would lead to nothing new: the strand is in a loop of which
     *     the last round changed nothing, and neither did this one or anybody else until now
     */
    boolean waits(Strand s) {
        SameValue.settle();
        timedWaits++;
        sleeps = s.pause;
        inVain = inVain && s.writes == writesInVain && !changedSince(roundFrom);
        return inVain;
    }

    /** Notes a read of a visible location. */
    void read(Location l) {
        SameValue.settle();
        Strand s = Execution.current;
        renew(s);
        if (reads == log.length) {
            log = Arrays.copyOf(log, reads * 2);
            versions = Arrays.copyOf(versions, reads * 2);
            moments = Arrays.copyOf(moments, reads * 2);
            takes = Arrays.copyOf(takes, reads * 2);
        }
        log[reads] = l;
        moments[reads] = Long.MAX_VALUE;
        takes[reads] = l.takes;
        versions[reads++] = l.version;
    }

    private void renew(Strand s) {
        if (logWrites != s.writes) {
            logWrites = s.writes;
            logsBefore += reads;
            reads = 0;
        }
    }

    /** The number of the read that was noted last, over the whole execution. */
    long position() {
        return logsBefore + reads - 1;
    }

    /** A read of the clock gives something that the loop can tell from this moment on, in ns. */
    void until(long position, long moment) {
        long i = position - logsBefore;
        if (i >= 0 && i < reads) {
            moments[(int) i] = Math.min(moments[(int) i], moment);
        }
    }

    /** Whether the last round of the loop that waits has read a location. */
    boolean hasRead(Location l) {
        for (int i = roundFrom; i < reads; i++) {
            if (log[i] == l) {
                return true;
            }
        }
        return false;
    }

    /** The first moment after this one that the loop that waits can tell. */
    long nextMoment(long now) {
        long next = Long.MAX_VALUE;
        for (int i = roundFrom; i < reads; i++) {
            if (moments[i] > now) {
                next = Math.min(next, moments[i]);
            }
        }
        return next;
    }

    /** The moment that the last read can tell from what it gave. */
    long lastMoment() {
        return reads > 0 ? moments[reads - 1] : Long.MAX_VALUE;
    }

    private boolean changedSince(int from) {
        for (int i = from; i < reads; i++) {
            if (log[i].version != versions[i]) {
                return true;
            }
        }
        return false;
    }

    /** Whether the loop that waits is the JDK's own. */
    boolean inJdk() {
        return inJdk;
    }

    /** Whether a location that the last round read was written since. */
    boolean seesChange() {
        return changedSince(roundFrom);
    }

    /** The same, or a lock was taken. */
    boolean seesChangeOrTake() {
        for (int i = roundFrom; i < reads; i++) {
            if (log[i].version != versions[i] || log[i].takes != takes[i]) {
                return true;
            }
        }
        return false;
    }

    private Watch find(int loop) {
        for (Watch w : watches) {
            if (w == null) {
                break;
            }
            if (w.loop == loop) {
                return w;
            }
        }
        Watch w = new Watch(loop);
        for (int i = 0; i < watches.length; i++) {
            if (watches[i] == null) {
                watches[i] = w;
                return w;
            }
        }
        watches[oldest++ % watches.length] = w;
        return w;
    }
}
