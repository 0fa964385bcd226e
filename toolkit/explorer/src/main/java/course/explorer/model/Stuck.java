package course.explorer.model;

import course.explorer.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * Why nobody can move: the kind of a stuck execution and a sentence about it.
 *
 * <p>The kind is the first, in the order of {@link Kind}, that applies to one of them. Whether the
 * body waits for them makes no difference to a circle, a lock that was never given back and a
 * signal that came too early; threads that just wait for somebody to act were left behind if the
 * body has returned.
 *
 * @param circle whether threads wait for each other
 */
record Stuck(Kind kind, String sentence, boolean circle) {

    /** The {@link #rank} of threads that just wait. */
    private static final int NOBODY_ACTS = 3;

    private Stuck(Kind kind, String sentence) {
        this(kind, sentence, false);
    }

    static Stuck classify() {
        Strand body = Execution.strands[0];
        var stuck = new ArrayList<Strand>();
        for (int i = 0; i < Execution.count; i++) {
            Strand s = Execution.strands[i];
            if (s.pending != Strand.Pending.DONE && !s.thread.daemon) {
                stuck.add(s);
            }
        }
        boolean allSpin = stuck.stream().allMatch(Stuck::spins);
        if (allSpin) {
            return new Stuck(
                    Kind.LIVELOCK,
                    list(stuck)
                            + (stuck.size() == 1
                                    ? " loops for ever: nothing can change what it waits for"
                                    : " loop for ever: nothing can change what they wait for"));
        }
        Stuck worst = worst(stuck);
        if (body.pending != Strand.Pending.DONE || rank(worst) < NOBODY_ACTS) {
            return worst;
        }
        return waitForDifferentThings(stuck)
                ? new Stuck(
                        Kind.DEADLOCK,
                        list(stuck)
                                + (stuck.size() == 1 ? " waits" : " wait")
                                + ", and nobody is left to act")
                : new Stuck(
                        Kind.THREAD_LEAK,
                        "main has returned, but "
                                + list(stuck)
                                + " can never end: "
                                + (stuck.size() == 1 ? "it waits" : "they wait")
                                + " for what nobody will do");
    }

    /**
     * Whether some wait for one thing and some for another, as two threads do that each have what
     * the other needs. Where all wait for the same they were left behind, like the workers of a
     * pool.
     */
    private static boolean waitForDifferentThings(List<Strand> stuck) {
        return stuck.stream()
                        .filter(s -> s.pending != Strand.Pending.JOIN && !idles(s))
                        .map(Stuck::awaited)
                        .distinct()
                        .count()
                > 1;
    }

    private static Object awaited(Strand s) {
        return switch (s.pending) {
            case ENTER, WAIT -> s.monitor;
            case GATE -> s.gate;
            default -> s;
        };
    }

    /** Whether a thread of the JDK's waits for its next task. */
    private static boolean idles(Strand s) {
        return Arrays.stream(s.continuation.getStackTrace())
                .anyMatch(f ->
                        f.getMethodName().equals("getTask")
                                        && f.getClassName().endsWith(".ThreadPoolExecutor")
                                || f.getClassName().endsWith(".TimerThread"));
    }

    /** Whether a strand that waits in a loop does so inside the JDK's own code. */
    static boolean spinsInJdk() {
        for (int i = 0; i < Execution.count; i++) {
            Strand s = Execution.strands[i];
            if (s.pending == Strand.Pending.SPIN && s.loops.inJdk()) {
                return true;
            }
        }
        return false;
    }

    /** Ends a trace with what each thread that is left waits for. */
    static void describe() {
        for (int i = 0; i < Execution.count; i++) {
            Strand s = Execution.strands[i];
            if (s.pending != Strand.Pending.DONE) {
                Strand by = waitsFor(s);
                if (Time.inVain(s)) {
                    Tracer.last(s, "waits for ever, and looks again and again");
                    continue;
                }
                String what =
                        switch (s.pending) {
                            case ENTER -> Names.of(s.monitor.object);
                            case JOIN -> "the end of " + s.joined.shownName();
                            case WAIT -> "a signal on " + waitsOn(s);
                            case GATE -> Names.of(s.gate);
                            case PARK -> Halted.awaited(s);
                            case SPIN -> "a change of what its loop reads";
                            default -> "nothing";
                        };
                String held =
                        by == null || s.pending == Strand.Pending.JOIN
                                ? ""
                                : standsBehind(s, by)
                                        ? ", behind " + name(by)
                                        : ", which " + name(by) + " holds";
                Tracer.last(s, "waits for ever for " + what + held);
            }
        }
    }

    /** Whether a strand waits for another that does not hold what it waits for. */
    static boolean standsBehind(Strand s, Strand other) {
        return s.pending == Strand.Pending.GATE && s.gate.holder() != other;
    }

    private static boolean spins(Strand s) {
        return loops(s) || s.pending == Strand.Pending.JOIN && spinsAtEnd(s);
    }

    /** Whether it looks again and again, without a pause or with one. */
    private static boolean loops(Strand s) {
        return s.pending == Strand.Pending.SPIN || Time.inVain(s);
    }

    private static boolean spinsAtEnd(Strand s) {
        Strand end = s;
        for (int i = 0; i <= Execution.count && end != null; i++) {
            if (loops(end)) {
                return true;
            }
            end = waitsFor(end);
        }
        return false;
    }

    private static Stuck worst(List<Strand> stuck) {
        Stuck found = null;
        for (Strand s : stuck) {
            Stuck one = of(s);
            if (found == null || rank(one) < rank(found)) {
                found = one;
            }
        }
        return found;
    }

    private static int rank(Stuck s) {
        return switch (s.kind()) {
            case LOCK_LEAK -> 0;
            case DEADLOCK -> s.circle() ? 1 : NOBODY_ACTS;
            case LOST_WAKEUP -> 2;
            default -> 4;
        };
    }

    private static Stuck of(Strand s) {
        var seen = new HashSet<Strand>();
        for (Strand at = s; ; ) {
            if (!seen.add(at)) {
                return new Stuck(Kind.DEADLOCK, circle(at), true);
            }
            Strand next = waitsFor(at);
            if (next == null) {
                return end(at);
            }
            if (next.pending == Strand.Pending.DONE) {
                return new Stuck(
                        Kind.LOCK_LEAK,
                        name(at) + " waits for a lock that " + name(next) + " never gave back");
            }
            at = next;
        }
    }

    private static Stuck end(Strand s) {
        if (s.pending == Strand.Pending.WAIT
                && s.waitsInProgram
                && s.monitor.lostSignal >= 0
                && s.monitor.lostSignal <= s.waitingSince) {
            return new Stuck(
                    Kind.LOST_WAKEUP,
                    name(s)
                            + " waits on "
                            + waitsOn(s)
                            + " for a signal that came before it began to wait");
        }
        if (loops(s)) {
            return new Stuck(Kind.LIVELOCK, name(s) + " loops for ever");
        }
        String what =
                switch (s.pending) {
                    case WAIT -> "for a signal on " + waitsOn(s);
                    case PARK -> "for " + Halted.awaited(s);
                    case GATE -> "for " + Names.of(s.gate);
                    default -> "for something";
                };
        return new Stuck(Kind.DEADLOCK, name(s) + " waits " + what + ", and nobody is left to act");
    }

    /** The strand that has to act before another can go on, or null if unknown. */
    static Strand waitsFor(Strand s) {
        if (Time.inVain(s)) {
            return null;
        }
        return switch (s.pending) {
            case ENTER -> s.monitor.owner;
            case JOIN -> s.joined.strand;
            case GATE -> s.gate.blocker(s);
            default -> null;
        };
    }

    private static String circle(Strand start) {
        var members = new ArrayList<Strand>();
        Strand at = start;
        do {
            members.add(at);
            at = waitsFor(at);
        } while (at != start);
        members.sort(java.util.Comparator.comparingInt(s -> s.id));
        return members.size() == 1
                ? name(start) + " waits for itself"
                : list(members) + " wait for each other in a circle";
    }

    private static String list(List<Strand> strands) {
        return String.join(" and ", strands.stream().map(Stuck::name).toList());
    }

    private static String waitsOn(Strand s) {
        return s.waitsOn.isEmpty() ? Names.of(s.monitor.object) : s.waitsOn;
    }

    private static String name(Strand s) {
        return s.thread.shownName();
    }
}
