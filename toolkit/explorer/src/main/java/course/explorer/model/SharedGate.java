package course.explorer.model;

import course.explorer.race.Location;
import course.explorer.search.Steps;

/**
 * Who may take a lock that several hold together to read, or one alone to write.
 *
 * <p>A writer that finds readers there gets in line, which is a step of its own: as long as it is
 * there, no thread that does not read already may begin to, fair or not ({@code
 * ReentrantReadWriteLock}). So a reader conflicts with writers both when it takes the lock and when
 * it gives it back. Other orders of the JDK's queue need no line: whoever is first and could go on
 * will, and a thread that is not first might have called later.
 *
 * <p>With a StampedLock a reader passes a writer in line by one compare-and-set. If that fails,
 * because another thread has changed the lock since it was looked at, the reader gets in line too.
 */
abstract class SharedGate extends Gate {

    public static final int READ = 1;
    public static final int WRITE = 2;

    /** Beside READ: waits behind a writer in line; a StampedLock's reader passes it else. */
    static final int BEHIND = 4;

    /** Beside READ, with stamps: looks again and again, so that only writers make it fail. */
    static final int AGAIN = 8;

    static final int FIELD = Fields.register("shared lock", "state", true, false, true);
    private static final int LOOKS = Fields.register("shared lock", "looked at", true, false, true);

    /**
     * Whether a thread owns what it has taken, and may take it again; else anybody gives it back.
     */
    final boolean owned;

    final Location location = Locations.make(FIELD, this, -1);
    final Holders readers = new Holders();
    ModelThread writer;
    final Line line = new Line();
    final Line.Changes changes = new Line.Changes();
    final Line.Changes writes = new Line.Changes();
    private long users;
    private boolean everInLine;

    SharedGate(boolean owned) {
        this.owned = owned;
    }

    /** A thread is about to wait for it. */
    final void usedBy(Strand s) {
        users |= 1L << s.id;
        showWhoComesBetween();
    }

    @Override
    boolean ready(Strand s, int manner) {
        return open(s, manner) || how(manner) == WRITE && mayLineUp(s);
    }

    private boolean mayLineUp(Strand s) {
        return !line.holds(s) && (writer == null ? !readers.isEmpty() : looked());
    }

    @Override
    boolean linesUp(Strand s, int manner) {
        boolean open = open(s, manner);
        boolean alone = how(manner) == WRITE;
        if (alone ? open || !mayLineUp(s) : !open || !passedBetween(s, manner)) {
            return false;
        }
        everInLine = true;
        showWhoComesBetween();
        line.add(s, alone);
        Steps.use(location, looked() ? Steps.WRITE : passKind(manner));
        trace(s, "gets in line for ");
        return true;
    }

    /** Whether a reader's compare-and-set fails and finds a writer in line: a choice. */
    private boolean passedBetween(Strand s, int manner) {
        return (manner & BEHIND) == 0
                && !line.holds(s)
                && line.aloneBefore(s) != null
                && ((manner & AGAIN) == 0 ? changes : writes).since(s)
                && Execution.choose(2) == 1;
    }

    @Override
    boolean open(Strand s, int manner) {
        if (writer != null) {
            return owned && writer == s.thread;
        }
        return how(manner) == WRITE ? readers.isEmpty() : !waitsBehind(s, manner);
    }

    private boolean waitsBehind(Strand s, int manner) {
        boolean behind = (manner & BEHIND) != 0 || line.holds(s);
        boolean reads = owned && readers.times(s.thread) > 0;
        return behind && !reads && line.aloneBefore(s) != null;
    }

    /**
     * With three threads, one can change a StampedLock between a reader's look and its
     * compare-and-set: then the order of the readers counts, too.
     */
    private void showWhoComesBetween() {
        if (!owned && everInLine && Long.bitCount(users) > 2) {
            showLooks();
        }
    }

    @Override
    Location location() {
        return location;
    }

    @Override
    Strand blocker(Strand s) {
        boolean waitsBehind = writer == null && how(s.gateArgument) == READ;
        return waitsBehind ? line.aloneBefore(s) : holder();
    }

    @Override
    Strand holder() {
        Object owner = writer != null ? writer : readers.only();
        return owner == null ? null : ((ModelThread) owner).strand;
    }

    @Override
    byte passKind(int manner) {
        return looked() ? Steps.PASS : how(manner) == READ ? Steps.SHARED : Steps.ACQUIRE;
    }

    @Override
    int need(int manner) {
        return how(manner);
    }

    final int level() {
        return writer != null ? 0 : readers.isEmpty() ? WRITE : READ;
    }

    static int how(int manner) {
        return manner & (READ | WRITE);
    }

    static boolean looked() {
        return Fields.visible(LOOKS);
    }

    static void showLooks() {
        Execution.show(LOOKS, FIELD);
    }

    final void leaveLine(Strand s) {
        if (line.holds(s)) {
            line.remove(s);
            if (looked()) {
                Steps.use(location, Steps.WRITE);
                location.version++;
            }
        }
    }

    final int manner(boolean interruptible, long nanos) {
        return owned || nanos < Long.MAX_VALUE ? BEHIND : interruptible ? AGAIN : 0;
    }

    final boolean quietly(Strand s, boolean alone) {
        return !Fields.visible(FIELD) && location.inOrder(alone, s.clock);
    }

    static void show() {
        Execution.show(FIELD);
    }

    final void announce(Strand s, Location target) {
        Execution.announce(s, target, FIELD, Strand.Pending.ACCESS);
    }

    /** Whether the running thread holds what makes this a mere matter of counting. */
    final boolean holds(Strand s, int how) {
        return owned && (writer == s.thread || how == READ && readers.times(s.thread) > 0);
    }

    @Override
    public String toString() {
        return owned ? "a read-write lock" : "a stamped lock";
    }
}
