package course.explorer.model;

import course.explorer.Moment;
import course.explorer.Moment.Doing;
import course.explorer.race.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a trace shows beside the steps: who holds what, who waits for whom, what is where. */
final class Scene {

    private static final int LONG = 60;

    private static final List<Monitor> monitors = new ArrayList<>();
    private static final List<Gate> gates = new ArrayList<>();
    private static final Map<String, String> values = new LinkedHashMap<>();
    private static final Set<Object> containers =
            Collections.newSetFromMap(new IdentityHashMap<>());
    private static final List<Object> inOrder = new ArrayList<>();

    /** Shares with the next what that does not change: thousands may be kept. */
    private static Moment last = Moment.NOTHING;

    private Scene() {}

    static void start() {
        monitors.clear();
        gates.clear();
        values.clear();
        containers.clear();
        inOrder.clear();
        last = Moment.NOTHING;
        ObjectNames.start();
    }

    static void add(Monitor m) {
        if (!monitors.contains(m)) {
            monitors.add(m);
        }
    }

    static void add(Gate g) {
        if (!gates.contains(g)) {
            gates.add(g);
        }
    }

    /** Whether something was ever locked by it. */
    static boolean isLock(Object o) {
        return monitors.stream().anyMatch(m -> m.object == o);
    }

    static void value(String name, Object value) {
        values.put(name, cut(stable(String.valueOf(value))));
    }

    /** Without the identity hash codes of the real JVM, which are others in each run. */
    private static String stable(String text) {
        return text.replaceAll("@[0-9a-f]{3,8}\\b", "");
    }

    /** Code of the JDK accessed its own state: what it belongs to may show another content now. */
    static void touched(Location l) {
        Object o = l.owner;
        if (o == null || o instanceof Class<?> || !o.getClass().getName().startsWith("sim.")) {
            return;
        }
        boolean shown =
                o instanceof Collection
                        || o instanceof Map
                        || o.getClass().getName().startsWith("sim.java.util.concurrent.atomic.");
        if (shown && ObjectNames.isReached(o) && containers.add(o)) {
            inOrder.add(o);
        }
    }

    static Moment now() {
        var lanes = new ArrayList<Moment.Lane>();
        for (int i = 0; i < Execution.count; i++) {
            lanes.add(lane(Execution.strands[i]));
        }
        var all = new LinkedHashMap<>(values);
        for (Gate g : List.copyOf(gates)) { // what a program's toString does may add some
            String shows = shows(g);
            if (shows != null && ObjectNames.isReached(g)) {
                all.put(ObjectNames.of(g), cut(shows));
            }
        }
        for (Object o : List.copyOf(inOrder)) {
            String text = content(o);
            if (text != null) {
                all.put(ObjectNames.of(o), cut(text));
            }
        }
        last =
                new Moment(
                        last.threads().equals(lanes) ? last.threads() : List.copyOf(lanes),
                        last.values().equals(all)
                                ? last.values()
                                : Collections.unmodifiableMap(all));
        return last;
    }

    private static String shows(Gate g) {
        if (g instanceof QueueCore q) {
            return content(q.items());
        }
        String kind = g.toString();
        boolean counts = kind.contains("semaphore") || kind.contains("latch");
        return counts ? String.valueOf(level((GateCore) g, kind)) : null;
    }

    /** A latch's level is what is missing until it opens. */
    private static int level(GateCore g, String kind) {
        return kind.contains("latch") ? -g.level() : g.level();
    }

    private static Moment.Lane lane(Strand s) {
        var holds = new ArrayList<String>();
        for (Monitor m : List.copyOf(monitors)) { // a name asked for may add some
            if (m.owner == s) {
                holds.add(Names.of(m.object));
            }
        }
        for (Gate g : List.copyOf(gates)) {
            if (g.holder() == s) {
                holds.add(Names.of(g));
            }
        }
        String waitsFor = waitsFor(s);
        Strand holder = waitsFor.isEmpty() ? null : Stuck.waitsFor(s);
        return new Moment.Lane(
                s.thread.shownName(),
                s.pending == Strand.Pending.DONE
                        ? Doing.ENDED
                        : waitsFor.isEmpty() ? Doing.RUNS : Doing.WAITS,
                List.copyOf(holds),
                waitsFor,
                holder == null || holder == s ? "" : holder.thread.shownName());
    }

    private static String waitsFor(Strand s) {
        if (Decisions.enabled(s)) {
            return "";
        }
        return switch (s.pending) {
            case ENTER -> Names.of(s.monitor.object);
            case WAIT -> "a signal on " + s.waitsOn;
            case GATE -> Names.of(s.gate);
            case JOIN -> "the end of " + s.joined.shownName();
            case PARK -> Halted.awaited(s);
            case SPIN -> "a change of what its loop reads";
            case SLEEP -> "the end of its sleep";
            case LOCAL, ACCESS, QUIET, DONE -> "";
        };
    }

    /**
     * The content as text. The program's code that this runs counts as no step, for no strand is
     * running meanwhile.
     */
    private static String content(Object o) {
        Strand running = Execution.current;
        int epoch = Execution.epoch;
        Execution.current = null;
        try {
            return stable(String.valueOf(o));
        } catch (RuntimeException | Error e) {
            // A queue with a lock of its own, or one that a race has broken: it shows none.
            return null;
        } finally {
            Execution.current = running;
            Execution.epoch = epoch;
        }
    }

    private static String cut(String text) {
        return text.length() <= LONG ? text : text.substring(0, LONG - 1) + "…";
    }
}
