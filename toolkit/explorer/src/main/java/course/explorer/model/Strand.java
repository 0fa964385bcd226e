package course.explorer.model;

import course.explorer.race.Location;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/**
 * One thread of the program while it runs: its continuation, what it is about to do, its clocks.
 *
 * <p>Between two scheduling points a strand touches nothing that another strand could tell, so the
 * engine may run that stretch at once. Only the carrier thread reads or writes a strand.
 */
final class Strand {

    static final ContinuationScope SCOPE = new ContinuationScope("course.explorer");

    /** What a strand is about to do, or waits for. */
    enum Pending {
        /** Runs local code; not at a scheduling point. */
        LOCAL,
        /** An access, always possible. */
        ACCESS,
        /** Takes {@link #monitor}, possible when that is free. */
        ENTER,
        /** Waits to be notified. */
        WAIT,
        /** Takes {@link #gate}, possible when that is open. */
        GATE,
        /** Waits for a permit. */
        PARK,
        /** Waits for {@link #joined} to end. */
        JOIN,
        /** Goes round a loop in which nothing changes until another thread writes. */
        SPIN,
        /** Sleeps. */
        SLEEP,
        /** Waits until nobody else can move, see {@link Quiet}. */
        QUIET,
        /** Has ended. */
        DONE
    }

    final int id;
    final ModelThread thread;
    final int[] clock = new int[Location.THREADS];
    final int[] order = new int[Location.THREADS];
    final Continuation continuation;

    Pending pending = Pending.LOCAL;
    Location target;
    int field;
    Monitor monitor;
    java.util.ArrayList<Strand> waitSet;
    Gate gate;
    int gateArgument;
    ModelThread joined;
    Location permitLocation;
    boolean permit;
    boolean interruptible;
    boolean signalled;
    boolean awakened;

    /** Whether an interrupt has ended the wait in a Condition, and the status is cleared. */
    boolean brokenOff;

    boolean interrupted;
    Location interruptLocation;

    /** Whether what it waits for was seen to be closed since it came, so that it has parked. */
    boolean foundClosed;

    /** See {@link Interrupts#reach}; 0 while nobody has asked. */
    int reached;

    /**
     * Virtual time in ns at which this strand stops waiting by itself, or {@link Long#MAX_VALUE}.
     */
    long deadline = Long.MAX_VALUE;

    /** Where that may be any moment up to a last one, as after a random delay: the last. */
    long latest;

    /** Which part of its next wait is random. */
    double soonerBy;

    /** How much of the wait that begins may be left out, in ns. */
    long sooner;

    boolean timedOut;

    /** When it read its clock last, and how often since then. */
    long readAt = -1;

    int readings;

    /** Whether its wait with a limit is for that time alone. */
    boolean pause;

    /** When it began to wait, in steps; tells a lost signal from one that never came. */
    int waitingSince;

    /** The wait statement of the program that comes next, or 0 if the JDK's own code waits. */
    int waitSite;

    /** Whether the wait that is going on stands in the program. */
    boolean waitsInProgram;

    /** In a trace, what it waits to be signalled on: an object, or a condition. */
    String waitsOn = "";

    private BitSet spuriousAt;

    private Set<Integer> origins = Set.of();

    private Map<Object, Sighting> sightings = Map.of();

    int weakFailuresLeft = 1;
    boolean weakMayFail;
    int epoch;
    long writes;

    /** Of the writes, those that took or gave back locks and permits. */
    long exchanges;

    /** Changes with the locks that it holds, and is the same again when those are. */
    long held;

    int hashes;
    int children;
    Throwable uncaught;
    final Loops loops = new Loops();
    int unrelocated;
    String unrelocatedName;
    Object traceValue;

    /** Whether it is inside an operation that is one step, see {@link Regions}. */
    int region;

    /** Calls of the program's code by the JDK's that it is in, and which began in a region. */
    int callbacks;

    long calledBack;

    Strand(int id, ModelThread thread) {
        this.id = id;
        this.thread = thread;
        this.continuation = new Pinnable(this);
        clock[id] = 1;
        clock[Execution.BOOT] = Integer.MAX_VALUE;
        epoch = Location.epoch(id, 1);
    }

    /** What came before, of the things that {@link Publications} follows. */
    Set<Integer> origins() {
        if (origins.isEmpty()) {
            origins = new HashSet<>();
        }
        return origins;
    }

    /** The objects that it has come to, see {@link FinalFields}. */
    Map<Object, Sighting> sightings() {
        if (sightings instanceof IdentityHashMap) {
            return sightings;
        }
        sightings = new IdentityHashMap<>();
        return sightings;
    }

    /** What that strand has done comes before what this one does. */
    void comesAfter(Strand other) {
        if (!other.origins.isEmpty()) {
            origins().addAll(other.origins);
        }
    }

    /** Whether a wait ends for no reason: a choice, once at each wait statement. */
    boolean wakesSpuriously() {
        int site = waitSite;
        waitSite = 0;
        boolean never = site == 0 || !CallLog.wakesSpuriously();
        if (never || spuriousAt != null && spuriousAt.get(site) || Execution.choose(2) == 0) {
            return false;
        }
        writes++;
        Execution.spurious = true;
        if (Execution.calm) {
            Execution.abandon(Ending.cut("a thread wakes up without a signal"));
        }
        if (spuriousAt == null) {
            spuriousAt = new BitSet();
        }
        spuriousAt.set(site);
        return true;
    }

    /** It takes a lock or a permit, or gives it back, and others can tell. */
    void exchanges() {
        writes++;
        exchanges++;
    }

    /** What happens from now on is not ordered before what was released until now. */
    void tick() {
        clock[id]++;
        epoch = Location.epoch(id, clock[id]);
        if (Execution.current == this) {
            Execution.epoch = epoch;
        }
    }

    /** A continuation that says so when it cannot yield, instead of throwing in the program. */
    private static final class Pinnable extends Continuation {
        Pinnable(Strand strand) {
            super(SCOPE, () -> Execution.body(strand));
        }

        @Override
        protected void onPinned(Pinned reason) {
            Execution.pinned(reason.toString());
        }
    }
}
