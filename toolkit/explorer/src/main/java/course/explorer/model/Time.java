package course.explorer.model;

import course.explorer.race.Location;
import course.explorer.search.Steps;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Virtual time.
 *
 * <p>Steps take no time. A deadline passes when every thread waits, or earlier as long as the time
 * moved forward while somebody could run stays within {@link #SLACK} for the execution: so a short
 * sleep orders nothing, and a long one is over before a longer timeout. A deadline that passes
 * conflicts with every step, since it may decide which steps there are.
 */
public final class Time {

    /** Time that may pass while threads are runnable, in ns per execution: 1 s. */
    static final long SLACK = 1_000_000_000L;

    private static final int FIELD = Fields.register("clock", "time", true, false, true);

    private static long now;

    /**
     * A wait of a day or more for others is meant to have no limit, and none is taken into account.
     */
    private static final long DAY = 86_400_000_000_000L;

    /** Nobody sees the end of a sleep of a hundred years; two of them still fit into the clock. */
    private static final long CENTURY = 100 * 365 * DAY;

    /** Classes of the JDK that wait for the time of their next task, however far away it is. */
    private static final Set<String> TIMERS =
            Set.of("TimerThread", "DelayQueue", "DelayedWorkQueue", "DelayScheduler");

    /** Frames between a wait and the class that waits. */
    private static final int NEAR = 16;

    /** What the clock shows at the beginning; not 0, which the JDK takes for "not read yet". */
    private static final long BEGINNING = 1_000_000_000L;

    /** The deadline of a wait that is not worth ending by time yet, see {@link #waitUntil}. */
    static final long IN_VAIN = Long.MAX_VALUE - 1;

    private static long slack;
    private static long waited;
    private static boolean someInVain;
    private static Location location;

    private Time() {}

    static void reset() {
        now = 0;
        slack = SLACK;
        waited = 0;
        someInVain = false;
        location = null;
    }

    /**
     * The time {@code nanos} from now. Reading the clock is a step: a wait may begin late, when
     * time has moved on. Inside an operation that is one step it is part of that, since the
     * operation may begin late as well.
     */
    static long after(long nanos) {
        if (forever(nanos)) {
            Execution.session.assume(Assumed.DAY);
            return Long.MAX_VALUE;
        }
        return deadline(nanos);
    }

    private static long deadline(long nanos) {
        use();
        look(Execution.current);
        Execution.current.sooner = (long) (nanos * Execution.current.soonerBy);
        Execution.current.soonerBy = 0;
        return now >= IN_VAIN - nanos ? Long.MAX_VALUE : now + nanos;
    }

    /** Whether a wait of so many ns does not end by time. */
    static boolean forever(long nanos) {
        return nanos >= CENTURY || nanos >= DAY && !isTimer();
    }

    /** Whether a class that keeps tasks until their time has come is what waits. */
    private static boolean isTimer() {
        return StackWalker.getInstance()
                .walk(frames ->
                        frames.limit(NEAR)
                                .flatMap(f -> Stream.of(f.getClassName().split("[.$]")))
                                .anyMatch(TIMERS::contains));
    }

    /** How much of a wait is left, in ns; the clock is read in the step that ended it. */
    static long left(Strand s, long deadline) {
        long left = deadline - now;
        return s.timedOut ? Math.min(0, left) : left;
    }

    /** The virtual clock in ns, as the JDK's own code reads it. */
    public static long nanoTime() {
        use();
        Strand s = Execution.current;
        if (s == null) {
            return 0;
        }
        look(s);
        if (Execution.booting == 0) {
            s.loops.read(location());
        }
        return BEGINNING + now;
    }

    /** The virtual clock in ms, as the JDK's own code reads it. */
    public static long currentTimeMillis() {
        return ProgramClock.at(nanoTime()).toEpochMilli();
    }

    /** How far the time has moved since the execution began, in ns; asking is no step. */
    static long now() {
        return now;
    }

    /** How far ends of waits have moved the time until now, in ns; asking is no step. */
    static long waited() {
        return waited;
    }

    /** How much more time may pass while somebody could run, in ns. */
    static long slack() {
        return slack;
    }

    /**
     * A step of a strand that reads the clock as the program does, after some time has passed.
     *
     * @return what the clock of {@code nanoTime} shows
     */
    static long read(Strand s, long passed) {
        if (passed > 0) {
            slack -= passed;
            now += passed;
            location().version++;
            Steps.entangle();
        }
        Steps.use(location(), passed > 0 ? Steps.WRITE : Steps.READ);
        Steps.readsClock();
        s.loops.read(location());
        return shown();
    }

    /** What the clock of {@code nanoTime} shows; asking is no step. */
    static long shown() {
        return BEGINNING + now;
    }

    /** Has a strand wait until the clock shows a time, or until its strand moves otherwise. */
    static void waitUntilShown(Strand s, long time) {
        waitUntil(s, time - BEGINNING > now + CENTURY ? Long.MAX_VALUE : time - BEGINNING);
    }

    /** Whether the last round of the loop that a strand waits in has read the clock. */
    static boolean readInLoop(Strand s) {
        return location != null && s.loops.hasRead(location);
    }

    /** Announces that the clock will be read, and returns when it may be. */
    static void announceReading(Strand s) {
        use();
        Execution.announce(s, location(), FIELD, Strand.Pending.ACCESS);
    }

    /** Waits as a sleep does that nothing but time ends. */
    static void sleepUntilShown(Strand s, long time) {
        waitUntilShown(s, time);
        s.target = null;
        s.field = FIELD;
        Execution.announce(s, Strand.Pending.SLEEP);
        done(s);
    }

    private static void use() {
        if (Execution.current != null && Execution.booting == 0) {
            Execution.session.assume(Assumed.TIME);
            Execution.show(FIELD);
        }
    }

    private static void look(Strand s) {
        if (s == null || Execution.booting > 0) {
            return;
        }
        Execution.announce(s, location(), FIELD, Strand.Pending.ACCESS);
        Steps.use(location(), Steps.READ);
        Steps.readsClock();
    }

    private static Location location() {
        if (location == null) {
            location = Locations.make(FIELD, null, -1);
        }
        return location;
    }

    /**
     * The wait that begins ends at that time, if not before. In a loop whose last round ended by
     * time, with nothing changed, it would only lead to the same round once more: so its time does
     * not come before something that the loop has read changes.
     */
    static void waitUntil(Strand s, long deadline) {
        s.timedOut = false;
        s.latest = deadline;
        s.deadline = deadline;
        if (deadline < IN_VAIN) {
            s.deadline = Math.max(Math.min(now, deadline), deadline - s.sooner);
            if (s.loops.waits(s)) {
                s.deadline = IN_VAIN;
                s.latest = IN_VAIN;
                someInVain = true;
            }
        }
        s.sooner = 0;
    }

    /** Whether a strand waits in a loop, in vain until something changes. */
    static boolean inVain(Strand s) {
        return s.deadline == IN_VAIN;
    }

    /** After a step: what it changed may be what loops wait for that look now and then. */
    static void wake(Strand writer) {
        for (int i = 0; someInVain && i < Execution.count; i++) {
            Strand s = Execution.strands[i];
            if (s.deadline == IN_VAIN && s.loops.seesChange()) {
                Location.join(s.order, writer.order, Execution.count);
                s.deadline = now;
                s.latest = now;
            }
        }
    }

    /**
     * The wait that the running thread begins next is of a random length: it may end at any moment
     * between two.
     *
     * @param by how much sooner than at the latest, in units of the wait's argument
     * @param argument what that is at the latest
     */
    static void mayEndSooner(double by, long argument) {
        Strand s = Execution.current;
        s.soonerBy = argument > 0 ? by / argument : 0;
    }

    /**
     * Whether a wait that was seen to be necessary ends by its limit although it need not any more:
     * a choice, if others let the limit pass before the waiter came to move.
     */
    static boolean givesUpLate(Strand s) {
        boolean late = s.deadline <= now && Execution.choose(2) == 1;
        s.writes += late ? 1 : 0; // the next round of a loop need not give up
        return late;
    }

    static void done(Strand s) {
        s.deadline = Long.MAX_VALUE;
    }

    /** The threads whose deadline may pass now, given those that can move anyhow. */
    static long firing(long enabled) {
        long mask = 0;
        long earliest = Long.MAX_VALUE;
        for (int i = 0; i < Execution.count; i++) {
            Strand s = Execution.strands[i];
            if (s.deadline < IN_VAIN && (enabled >> i & 1) == 0 && waits(s)) {
                earliest = Math.min(earliest, s.latest);
                if (s.deadline - now <= slack
                        || Loops.takeLong()
                        || Execution.chooser.letsTimePass()) {
                    mask |= 1L << i;
                }
            }
        }
        if (enabled == 0 && earliest < IN_VAIN) {
            mask = 0;
            for (int i = 0; i < Execution.count; i++) {
                Strand s = Execution.strands[i];
                if (s.deadline <= Math.max(now, earliest) && waits(s)) {
                    mask |= 1L << i;
                }
            }
        }
        return mask;
    }

    private static boolean waits(Strand s) {
        return switch (s.pending) {
            case WAIT, ENTER, GATE, PARK, JOIN, SLEEP, SPIN -> true;
            default -> false;
        };
    }

    /** Lets the deadline of a chosen thread pass if that is the only way it can move. */
    static void chosen(Strand s, long enabled) {
        if (location == null && !Fields.visible(FIELD)) {
            return;
        }
        if (s.deadline >= IN_VAIN || Decisions.enabled(s)) {
            Steps.use(location(), Steps.READ);
            return;
        }
        boolean othersRun = false;
        for (int i = 0; i < Execution.count; i++) {
            othersRun |= Decisions.enabled(Execution.strands[i]);
        }
        if (s.deadline > now) {
            if (othersRun) {
                slack -= s.deadline - now;
            }
            waited += s.deadline - now;
            now = s.deadline;
        }
        location().version++;
        Steps.use(location(), Steps.WRITE);
        Steps.entangle();
        s.timedOut = true;
        s.deadline = Long.MAX_VALUE;
    }

    /** {@code Thread.sleep}; a platform thread that is interrupted says so. */
    static void sleep(long nanos) throws InterruptedException {
        Strand s = Execution.current;
        try {
            sleep(s, nanos);
        } catch (InterruptedException e) {
            throw s.thread.isVirtual() ? e : new InterruptedException("sleep interrupted");
        }
    }

    private static void sleep(Strand s, long nanos) throws InterruptedException {
        if (nanos <= 0) {
            Interrupts.throwIfSet(s);
            return;
        }
        long deadline = nanos >= CENTURY ? after(nanos) : deadline(nanos);
        Interrupts.throwIfSet(s);
        s.pause = true;
        waitUntil(s, deadline);
        s.pause = false;
        s.target = null;
        s.field = FIELD;
        s.interruptible = true;
        Execution.announce(s, Strand.Pending.SLEEP);
        s.interruptible = false;
        done(s);
        if (Execution.tracing) {
            Tracer.note(s, "has slept");
        }
        Interrupts.throwIfSet(s);
    }
}
