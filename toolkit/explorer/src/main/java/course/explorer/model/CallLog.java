package course.explorer.model;

import course.explorer.CallHistory;
import course.explorer.CallHistory.Event;
import course.explorer.CallHistory.What;
import course.explorer.Calls;
import course.explorer.Script;
import course.explorer.race.Location;
import course.explorer.search.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The calls that the program says it makes, with the order in which they must come.
 *
 * <p>Usually the beginning and the end of a call are no steps. Of schedules that differ in the
 * order of independent steps one is run, and its events are ordered by the dependence of the steps
 * around them: event {@code f} comes before {@code e} in all of them if a step of {@code f}'s
 * thread that follows {@code f} must come before {@code e}. Whoever judges the calls judges all
 * orders that this leaves open. Where a script wants them as steps, the end of a call depends on
 * the beginning of another thread's, and on nothing else.
 */
public final class CallLog {

    private static final int FIELD = Fields.register("call", "its end", true, true, true);

    /** An event, with the step that it belongs to or else the clock of its thread. */
    private record Entry(Event event, int strand, int step, int local, int[] clock) {}

    private static final List<Entry> log = new ArrayList<>();
    private static Script script;
    private static int client;
    private static int failing;
    private static Object kept;

    /** The first entry after the last standstill. */
    private static int since;

    private static Location[] ends = new Location[0];

    private CallLog() {}

    static void startExploration(Script newScript) {
        script = newScript;
        kept = null;
    }

    /** Whether the program tells of its calls itself. */
    static boolean tells() {
        return script != null;
    }

    static void startSearch() {
        failing = Calls.NONE;
    }

    static void startExecution() {
        log.clear();
        since = 0;
        client = Calls.NONE;
        ends = new Location[0];
    }

    /** The execution that has ended failed; later clients need not be run. */
    static void failed() {
        if (failing == Calls.NONE) {
            failing = client;
        }
    }

    /** The first client that failed in this JVM's last exploration, or {@link Calls#NONE}. */
    public static int failing() {
        return failing;
    }

    public static int client() {
        if (Execution.current == null || script == null) {
            return Calls.NONE;
        }
        int chosen = Execution.choose(script.clients());
        if (failing != Calls.NONE && chosen > failing) {
            return Calls.NONE;
        }
        client = chosen;
        return chosen;
    }

    /** Whether waits end for no reason in this execution. */
    static boolean wakesSpuriously() {
        return script == null || client == Calls.NONE || script.wakesSpuriously(client);
    }

    public static int planned(int at) {
        return script.plan(client)[at];
    }

    public static Object kept(Supplier<?> maker) {
        if (kept == null || Execution.current == null) {
            Execution.asBoot(() -> kept = maker.get());
        }
        return kept;
    }

    public static void begins(int thread, int call, String words) {
        Strand s = Execution.current;
        if (s == null || script == null) {
            return;
        }
        if (script.callsAreSteps()) {
            step(s, false);
        }
        if (Execution.tracing && !words.isEmpty()) {
            Tracer.call(s, "calls " + words);
        }
        add(s, new Event(thread, What.BEGINS, call, ""));
    }

    public static void ends(int thread, int call, String outcome, boolean thrown) {
        Strand s = Execution.current;
        if (s == null || script == null) {
            return;
        }
        if (script.callsAreSteps()) {
            step(s, true);
        }
        if (Execution.tracing && call >= 0) {
            String said = outcome.isEmpty() ? "it has returned" : "it has returned " + outcome;
            Tracer.call(s, thrown ? "it " + outcome : said);
        }
        add(s, new Event(thread, What.ENDS, call, outcome));
    }

    public static void leaves(int thread) {
        Strand s = Execution.current;
        if (s != null && script != null) {
            add(s, new Event(thread, What.LEAVES, 0, ""));
        }
    }

    public static int ask() {
        Strand s = Execution.current;
        if (s == null || script == null) {
            return 0;
        }
        Quiet.await(s);
        add(s, new Event(0, What.QUIET, 0, ""));
        return script.next(history());
    }

    /** A call's end is written by its thread and read by all others as they begin one. */
    private static void step(Strand s, boolean end) {
        Execution.show(FIELD);
        if (ends.length == 0) {
            ends = new Location[Execution.BOOT];
        }
        Location own = end(s.id);
        Execution.announce(s, own, FIELD, Strand.Pending.ACCESS);
        if (end) {
            Steps.use(own, Steps.WRITE);
            return;
        }
        for (int other = 0; other < Execution.count; other++) {
            if (other != s.id) {
                Steps.use(end(other), Steps.READ);
            }
        }
    }

    private static Location end(int strand) {
        if (ends[strand] == null) {
            ends[strand] = Locations.make(FIELD, null, strand);
        }
        return ends[strand];
    }

    private static void add(Strand s, Event event) {
        s.writes++;
        if (Execution.isMoving(s)) {
            int step = Steps.count() - 1;
            log.add(new Entry(event, s.id, step, Steps.localOf(step), null));
        } else {
            log.add(new Entry(event, s.id, -1, s.order[s.id], s.order.clone()));
        }
    }

    /** What happened since the last standstill. */
    private static CallHistory history() {
        boolean first = since == 0;
        List<Entry> part = log.subList(since, log.size());
        List<Event> events = part.stream().map(Entry::event).toList();
        boolean total = script.callsAreSteps() || !Execution.chooser.ordersSteps();
        long[] after = total ? null : order(part);
        since = log.size();
        return new CallHistory(client, first, events, after);
    }

    private static long[] order(List<Entry> part) {
        if (part.size() > CallHistory.MOST) {
            throw new IllegalStateException("a client with too many calls");
        }
        long[] after = new long[part.size()];
        long alone = 0;
        boolean started = since > 0;
        for (int j = 0; j < after.length; j++) {
            Entry e = part.get(j);
            // Before the other threads are started there is the main thread alone.
            if (!started && e.event().thread() > 0) {
                started = true;
                alone = (1L << j) - 1;
            }
            after[j] = e.event().what() == What.QUIET ? (1L << j) - 1 : alone;
            for (int i = 0; i < j; i++) {
                if (mustPrecede(part.get(i), e)) {
                    after[j] |= 1L << i;
                }
            }
        }
        return after;
    }

    /** Whether a step of the thread of {@code f} that follows it must come before {@code e}. */
    private static boolean mustPrecede(Entry f, Entry e) {
        if (f.strand() == e.strand()) {
            return true;
        }
        int steps = e.step() >= 0 ? Steps.before(e.step(), f.strand()) : e.clock()[f.strand()];
        return steps > f.local();
    }
}
