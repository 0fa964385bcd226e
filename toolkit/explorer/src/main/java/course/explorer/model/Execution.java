package course.explorer.model;

import course.explorer.race.Location;
import course.explorer.search.Chooser;
import course.explorer.search.Steps;
import java.util.ArrayDeque;
import java.util.Arrays;
import jdk.internal.vm.Continuation;

/**
 * The execution that is running: its strands, and who moves next.
 *
 * <p>Exactly one strand runs at a time, on the carrier thread. A step begins when the chooser picks
 * a strand that has announced what it will do, and ends when that strand announces its next. What a
 * step made possible (a start, a join, a wake-up) runs on to its own next announcement before the
 * next decision, so at every decision each strand has announced, waits, or has ended.
 *
 * <p>State is static because rewritten code reaches it at every access, and one exploration runs at
 * a time in a JVM. Not thread-safe: the carrier alone uses it.
 */
public final class Execution {

    /** The pseudo-thread of what happens before everything, for instance the JDK's own statics. */
    static final int BOOT = Location.THREADS - 1;

    static Strand current;
    static int epoch;
    static boolean over;
    static boolean tracing;

    /** Whether some thread has woken up without a signal. */
    static boolean spurious;

    /** Whether an execution ends where one does. */
    static boolean calm;

    static final Strand[] strands = new Strand[BOOT];
    static int count;
    static int serial;
    static Chooser chooser;
    static Session session;
    static Ending ending;

    private static final ArrayDeque<Strand> advancing = new ArrayDeque<>();
    private static final ArrayDeque<Strand> enabling = new ArrayDeque<>();
    private static Strand stepOwner;
    private static Strand upNext;
    private static int lastMover;
    private static int aliveUsers;
    private static int spinning;

    private Execution() {}

    /** The number of the execution, for what belongs to one. */
    public static int number() {
        return serial;
    }

    static void start(Session newSession, Chooser newChooser, ModelThread main) {
        session = newSession;
        chooser = newChooser;
        over = false;
        spurious = false;
        serial++;
        Arrays.fill(strands, 0, count, null);
        count = 0;
        Locations.startExecution();
        stepOwner = null;
        upNext = null;
        lastMover = 0;
        aliveUsers = 0;
        spinning = 0;
        advancing.clear();
        enabling.clear();
        ending = null;
        Shadows.clear();
        SameValue.startExecution();
        FinalFields.startExecution();
        Escapes.startExecution();
        Time.reset();
        ProgramTime.startExecution();
        Readings.startExecution();
        Identity.startExecution();
        Unordered.startExecution();
        Draws.startExecution();
        chooser.start();
        add(main);
    }

    /** Runs until the execution ends, is cut or is abandoned. */
    static void run() {
        while (!over) {
            Strand s = advancing.poll();
            if (s == null) {
                if (aliveUsers == 0) {
                    chooser.cutOff(Decisions.enabledMask());
                    Decisions.announceStuck();
                    end(Ending.complete());
                    break;
                }
                s = upNext != null ? upNext : choose();
                upNext = null;
            }
            if (s != null && (s.pending == Strand.Pending.LOCAL || s == stepOwner)) {
                resume(s);
            }
        }
        current = null;
        epoch = 0;
    }

    private static void resume(Strand s) {
        current = s;
        epoch = s.epoch;
        s.continuation.run();
    }

    /** The whole life of a strand, inside its continuation. */
    static void body(Strand s) {
        try {
            s.thread.run();
        } catch (Throwable t) {
            if (!over) {
                s.thread.uncaught.handle(t);
            }
        }
        if (over) {
            return;
        }
        if (s.thread.flock != null) {
            s.thread.flock.exit(s.thread);
        }
        s.thread.ending();
        s.pending = Strand.Pending.DONE;
        if (!s.thread.daemon) {
            aliveUsers--;
        }
        if (stepOwner == s) {
            finishStep();
            stepOwner = null;
        }
    }

    /** A new strand, which runs to its first announcement before the next decision. */
    static Strand add(ModelThread thread) {
        if (count == BOOT) {
            abandon(Ending.cut("more than " + BOOT + " threads in one execution"));
        }
        Strand s = new Strand(count, thread);
        thread.strand = s;
        if (current != null) {
            System.arraycopy(current.clock, 0, s.clock, 0, BOOT);
            s.clock[s.id] = 1;
            s.comesAfter(current);
            enabling.add(s);
        }
        strands[count++] = s;
        if (!thread.daemon) {
            aliveUsers++;
        }
        if (current == null || current != stepOwner) {
            advancing.add(s);
            if (current != null) {
                System.arraycopy(current.order, 0, s.order, 0, BOOT);
                enabling.remove(s);
            }
        }
        return s;
    }

    /** The running step made a move of this strand possible. */
    static void enable(Strand s) {
        if (current != stepOwner) {
            Location.join(s.order, current.order, count);
            advance(s);
        } else {
            enabling.add(s);
        }
    }

    private static void advance(Strand s) {
        if (s.pending == Strand.Pending.LOCAL || s.pending == Strand.Pending.JOIN) {
            s.pending = Strand.Pending.LOCAL;
            advancing.add(s);
        }
    }

    /** Announces what the running strand will do to a location, and returns when it may. */
    static void announce(Strand s, Location target, int field, Strand.Pending what) {
        s.target = target;
        s.field = field;
        announce(s, what);
    }

    /** Announces what the running strand will do next, and returns when it may do it. */
    static void announce(Strand s, Strand.Pending what) {
        s.pending = what;
        if (s.unrelocated > 0) {
            announceInside(s);
            return;
        }
        if (s.region == Regions.RUNNING && stepOwner == s && Decisions.enabled(s)) {
            s.pending = Strand.Pending.LOCAL;
            return;
        }
        takeTurns(s);
        s.pending = Strand.Pending.LOCAL;
        if (s.region == Regions.FRESH) {
            s.region = Regions.RUNNING;
        }
    }

    private static void takeTurns(Strand s) {
        if (stepOwner == s) {
            finishStep();
            if (advancing.isEmpty()) {
                Strand next = choose();
                if (next == s) {
                    return;
                }
                upNext = next;
            }
            if (stepOwner == s) {
                stepOwner = null;
            }
        }
        yieldToCarrier();
    }

    /** Inside JDK code that may hold a real monitor: nobody else may run now. */
    private static void announceInside(Strand s) {
        session.escape("a callback from " + s.unrelocatedName + " that reaches shared state");
        if (!Decisions.enabled(s)) {
            abandon(Ending.cut("a callback from " + s.unrelocatedName + " would have to wait"));
        }
        s.pending = Strand.Pending.LOCAL;
    }

    private static void yieldToCarrier() {
        Continuation.yield(Strand.SCOPE);
        if (over) {
            throw Abandoned.INSTANCE;
        }
    }

    /** Called instead of yielding where the JVM cannot unmount the continuation. */
    static void pinned(String reason) {
        session.escape("a wait below native code (" + reason + ")");
        if (!over) {
            end(Ending.cut("a wait below native code (" + reason + ")"));
        }
    }

    private static void finishStep() {
        Strand s = stepOwner;
        SameValue.settle();
        chooser.stepDone(s.order, count);
        session.publications.step(s);
        for (Strand e; (e = enabling.poll()) != null; ) {
            Location.join(e.order, s.order, count);
            e.comesAfter(s);
            advance(e);
        }
        if (spinning > 0) {
            wakeSpinners(s);
        }
        Time.wake(s);
    }

    private static void wakeSpinners(Strand writer) {
        for (int i = 0; i < count; i++) {
            Strand s = strands[i];
            if (s.pending == Strand.Pending.SPIN && s.loops.seesChangeOrTake()) {
                Location.join(s.order, writer.order, count);
                s.pending = Strand.Pending.LOCAL;
                spinning--;
                advancing.add(s);
            }
        }
    }

    /** Disables the running strand until a location that its loop read is written. */
    static void spin() {
        Strand s = current;
        if (s.unrelocated > 0) {
            abandon(Ending.cut("a callback from " + s.unrelocatedName + " waits in a loop"));
        }
        spinning++;
        s.pending = Strand.Pending.SPIN;
        ProgramTime.waitsInLoop(s);
        if (stepOwner == s) {
            finishStep();
            stepOwner = null;
        }
        if (s.pending == Strand.Pending.SPIN) {
            yieldToCarrier();
        }
        if (s.pending == Strand.Pending.SPIN) {
            // Nobody wrote, and its time has come.
            s.pending = Strand.Pending.LOCAL;
            spinning--;
            if (tracing) {
                Tracer.note(s, "goes round once more, as time has passed");
            }
        }
        Time.done(s);
    }

    /** Who takes the next step; null if the execution is over. */
    private static Strand choose() {
        Strand s = Decisions.decide(lastMover);
        if (s != null) {
            lastMover = s.id;
            stepOwner = s;
        }
        return s;
    }

    static void end(Ending how) {
        ending = how;
        over = true;
    }

    /** Whether a strand is taking a step, and not running on to its first one. */
    static boolean isMoving(Strand s) {
        return stepOwner == s;
    }

    /** Ends the execution from inside a strand; does not return. */
    static void abandon(Ending how) {
        if (!over) {
            end(how);
        }
        yieldToCarrier();
        throw Abandoned.INSTANCE;
    }

    /** Makes accesses to a field steps. If they were none so far, the search starts again. */
    static void show(int field) {
        show(field, field);
    }

    /** The same for two fields, of which the second may have been visible alone. */
    static void show(int field, int too) {
        if (!Fields.visible(field)) {
            Fields.show(field);
            Fields.show(too);
            abandon(Ending.RESTART);
        }
    }

    /** A choice that the program does not make, for instance which waiter is notified. */
    static int choose(int n) {
        return n < 2 ? 0 : chooser.data(n);
    }

    static int steps() {
        return Steps.count();
    }

    /**
     * Runs JDK initialisation as if it had happened before the program began: nothing in it is a
     * scheduling point, and it is ordered before everything.
     */
    static void asBoot(Runnable action) {
        int savedEpoch = epoch;
        booting++;
        epoch = Location.epoch(BOOT, 1);
        try {
            action.run();
        } finally {
            booting--;
            epoch = savedEpoch;
        }
    }

    static int booting;

    /** Thrown to unwind a strand of an execution that is over; never seen by a verdict. */
    static final class Abandoned extends Error {
        private static final long serialVersionUID = 1L;
        static final Abandoned INSTANCE = new Abandoned();

        private Abandoned() {
            super(null, null, false, false);
        }
    }
}
