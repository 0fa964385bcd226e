package course.explorer.model;

import course.explorer.race.History;
import course.explorer.race.Location;
import course.explorer.search.Steps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jdk.internal.misc.Unsafe;

/**
 * Data races that only publish immutable objects: legal Java (JLS §17.5), and a remark.
 *
 * <p>A read that races may see an older value, which is a choice like any other: each write that
 * {@link History} allows is tried. What no order of steps can show is a read that sees a write
 * which comes after it, as compilers may bring about by moving a read down or a write up. It takes
 * a circle: a value seen in a race, then (in the order of a thread or of synchronisation) a write
 * in another race whose value is seen in turn, and so on back to the first. Where the executions
 * show no such circle there is none; else no proof is possible and that is named.
 */
final class Publications {

    private static final Unsafe U = Unsafe.getUnsafe();

    private final List<Location> racy = new ArrayList<>();
    private final Map<String, Boolean> fields = new TreeMap<>();
    private final Map<Integer, Set<Integer>> after = new HashMap<>();
    private final Set<Integer> published = new HashSet<>();
    private final boolean strict;
    private boolean watching;

    /**
     * @param strict whether such a race fails like any other
     */
    Publications(boolean strict) {
        this.strict = strict;
    }

    void startSearch() {
        fields.clear();
        after.clear();
        published.clear();
    }

    void startExecution() {
        racy.clear();
    }

    /** Whether an access is one to a variable through which an object may be published. */
    boolean concerns(Fields.Field f, Location l, int mode) {
        return f.refers && !strict && mode == Access.PLAIN && l.owner != null && l.onlyPlain();
    }

    /** Before an access whose turn has come; what a read will see is in the variable then. */
    void access(Strand s, Location l, Fields.Field f, boolean write) {
        if (!watching) {
            watching = true;
            Execution.abandon(Ending.RESTART);
        }
        History h = l.history;
        if (h == null) {
            h = new History(value(l, f));
            l.history = h;
        }
        settle(l, f);
        if (write) {
            h.write(s.epoch, s.clock);
            return;
        }
        if (!FinalFields.on()
                && h.candidates(s.clock).length > 1
                && (ofAnObject(l) || mayBeExcusable(h))) {
            FinalFields.begin();
        }
        int[] view = FinalFields.view(s, l.owner, 0);
        int[] writes = h.candidates(view);
        int which = writes.length > 1 && excusable(h) ? Execution.choose(writes.length) : 0;
        h.see(writes[which]);
        if (which > 0) {
            U.putReference(l.owner, f.valueOffset(l.owner), h.value(writes[which]));
            if (Execution.tracing) {
                Tracer.note(s, "may see an older value, as nothing orders this read");
            }
        }
        if (h.races(writes[which], view)) {
            s.origins().add(l.field);
            published.add(l.field);
        }
    }

    /** The newest value is in the variable again, and known. */
    static void settle(Location l, Fields.Field f) {
        History h = l.history;
        if (h.settled()) {
            U.putReference(l.owner, f.valueOffset(l.owner), h.newest());
        } else {
            h.settle(value(l, f));
        }
    }

    private static Object value(Location l, Fields.Field f) {
        return U.getReference(l.owner, f.valueOffset(l.owner));
    }

    /** Before an access of another strength, after which races are races. */
    static void forget(Location l, Fields.Field f) {
        if (l.history != null) {
            settle(l, f);
            l.history = null;
        }
    }

    private static boolean ofAnObject(Location l) {
        return FinalFields.concerns(l.owner, false, Access.PLAIN);
    }

    /** Whether it depends on who came to an object before its constructor ended. */
    private static boolean mayBeExcusable(History h) {
        boolean may = true;
        for (int w = 0; w < h.size(); w++) {
            may &= Immutable.mayBe(h.value(w));
        }
        return may && !excusable(h);
    }

    private static boolean excusable(History h) {
        for (int w = 0; w < h.size(); w++) {
            if (!Immutable.is(h.value(w))) {
                return false;
            }
        }
        return true;
    }

    /** A race of plain accesses; false if it is known to be more than a publication. */
    boolean race(Location l) {
        if (l.history == null) {
            return false;
        }
        if (!racy.contains(l)) {
            racy.add(l);
        }
        return true;
    }

    /** The execution has ended: which of its races were more than publications. */
    List<Location> failing() {
        var failing = new ArrayList<Location>();
        for (Location l : racy) {
            Fields.Field f = Fields.of(l.field);
            boolean excused = l.history != null;
            if (excused) {
                settle(l, f);
                excused = excusable(l.history);
            }
            fields.merge(Names.field(f, -1), excused, Boolean::logicalAnd);
            if (!excused) {
                failing.add(l);
            }
        }
        return failing;
    }

    /** A step is over: whoever has seen a value in a race does this after it. */
    void step(Strand s) {
        if (!watching) {
            return;
        }
        Steps.eachOfLast((l, kind) -> {
            if (l.history == null) {
                // A read of a volatile variable tells nobody anything.
                if (kind != Steps.READ || l.onlyPlain()) {
                    follows(s, synchronizer(l));
                }
                s.origins().add(synchronizer(l));
            } else if (kind == Steps.WRITE) {
                follows(s, l.field);
            }
        });
    }

    private void follows(Strand s, int node) {
        for (int origin : s.origins()) {
            after.computeIfAbsent(origin, o -> new HashSet<>()).add(node);
        }
    }

    /** Locks and the like are told apart by their class, variables by their name. */
    private static int synchronizer(Location l) {
        int owner = l.owner == null ? 0 : l.owner.getClass().getName().hashCode();
        return -1 - (l.field * 31 + owner & Integer.MAX_VALUE >>> 1);
    }

    /** The variables that race and publish nothing but immutable objects. */
    List<String> remarks() {
        return fields.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(e ->
                        "nothing orders the accesses of two threads to "
                                + e.getKey()
                                + ": a data race, but all that is published there is immutable,"
                                + " so a thread sees it whole or sees an older value (JLS §17.5)")
                .toList();
    }

    /** A variable whose values may be seen before they are written, or null. */
    String seenEarly() {
        var found = new TreeSet<String>();
        for (int field : published) {
            if (reaches(field, field, new HashSet<>())) {
                found.add(Names.field(Fields.of(field), -1));
            }
        }
        return found.isEmpty() ? null : found.first();
    }

    private boolean reaches(int from, int to, Set<Integer> seen) {
        for (int next : after.getOrDefault(from, Set.of())) {
            if (next == to || seen.add(next) && reaches(next, to, seen)) {
                return true;
            }
        }
        return false;
    }
}
