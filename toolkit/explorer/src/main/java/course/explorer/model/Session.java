package course.explorer.model;

import course.explorer.Exploration;
import course.explorer.Kind;
import course.explorer.Options;
import course.explorer.Progress;
import course.explorer.Step;
import course.explorer.Verdict;
import course.explorer.race.Location;
import course.explorer.search.Chooser;
import course.explorer.search.RandomWalk;
import course.explorer.search.Replay;
import course.explorer.search.Tree;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * One exploration from its first execution to its verdict.
 *
 * <p>Findings are recorded where they happen, never carried by an exception that the program could
 * catch. Everything counted is a pure function of the program and the options.
 */
public final class Session {

    /** Schedules tried for a shorter failing one, at most. */
    private static final int MINIMISING = 20_000;

    private static final int MOST_OUTCOMES = 1000;

    /** Schedules between two reports of progress. */
    private static final int REPORTED = 10_000;

    private final Options options;
    private final Callable<Object> program;
    private final boolean returnsValue;
    private final Progress progress;
    private final Set<String> escapes = new LinkedHashSet<>();
    private final Set<String> assumptions = new LinkedHashSet<>();
    private final Set<String> cuts = new LinkedHashSet<>();
    private final Map<String, Long> outcomes = new TreeMap<>();
    private final Map<Kind, Finding> findings = new EnumMap<>(Kind.class);
    private final Map<Kind, String> current = new EnumMap<>(Kind.class);

    /** What ought to be possible, and whether it was seen. */
    private final Map<String, Boolean> sometimes = new LinkedHashMap<>();

    private long schedules;
    private long steps;
    private long executions;
    private volatile boolean cancelled;
    private boolean diverged;
    private Object result;
    private boolean returned;

    /** A kind of failure: what it was, and the choices that lead to it. */
    private static final class Finding {
        final String message;
        final int[] choices;
        long schedules;

        Finding(String message, int[] choices) {
            this.message = message;
            this.choices = choices;
        }
    }

    /**
     * @param program what each execution runs in its main thread
     * @param returnsValue whether what it returns is the outcome, and not what it prints
     */
    public Session(
            Options options, Callable<Object> program, boolean returnsValue, Progress progress) {
        this.progress = progress;
        this.options = options;
        this.program = program;
        this.returnsValue = returnsValue;
    }

    Options options() {
        return options;
    }

    boolean cancelled() {
        return cancelled;
    }

    /** Ends the exploration at the next scheduling point; any thread may call this. */
    public void cancel() {
        cancelled = true;
    }

    void escape(String what) {
        escapes.add(what);
    }

    void assume(String what) {
        assumptions.add(what);
    }

    /**
     * The program asks whether something is possible. An execution that is given up later has come
     * so far all the same, so what it saw counts.
     */
    public static void sometimes(String name, boolean condition) {
        Strand s = Execution.current;
        if (s == null) {
            return;
        }
        Execution.session.sometimes.merge(name, condition, Boolean::logicalOr);
        if (condition && Execution.tracing) {
            Tracer.note(s, "sees: " + name);
        }
    }

    /** The first thing that ought to be possible and was never seen, or null. */
    private String never() {
        for (var e : sometimes.entrySet()) {
            if (!e.getValue()) {
                return e.getKey();
            }
        }
        return null;
    }

    void race(Strand s, Location l, Fields.Field f) {
        current.putIfAbsent(
                Kind.DATA_RACE,
                "nothing orders the accesses of two threads to " + Names.field(f, l.index));
    }

    void uncaught(Strand s, Throwable t) {
        if (Escapes.ours(t)) {
            escape("the explorer cannot run this: " + t);
            Execution.end(Ending.cut("what comes after " + t));
            return;
        }
        Kind kind = t instanceof AssertionError ? Kind.ASSERTION : Kind.EXCEPTION;
        String message =
                String.valueOf(t.getMessage())
                        .replaceAll("\\S+\\$\\$Lambda\\S*", "a lambda")
                        .replace("sim.java.", "java.");
        String text =
                kind == Kind.ASSERTION
                        ? (t.getMessage() == null ? "an assertion fails" : message)
                        : t.getClass().getSimpleName()
                                + (t.getMessage() == null ? "" : ": " + message);
        current.putIfAbsent(kind, text + " (thread " + s.thread.shownName() + ")");
        if (Execution.tracing) {
            Tracer.note(s, "fails: " + t);
        }
    }

    /** Runs the exploration on the calling thread. */
    public Exploration run() {
        long start = System.nanoTime();
        Fields.startExploration();
        String incomplete = options.replay().isEmpty() ? search() : replay();
        return conclude(incomplete, start);
    }

    /** The whole search; null if all schedules were explored, else why not. */
    private String search() {
        Tree tree = exhaust(options.reduction(), options.preemptions(), Long.MAX_VALUE);
        if (tree == null) {
            randomly();
            if (cancelled) {
                return "cancelled";
            }
            return "there are more schedules than the budget of "
                    + options.schedules()
                    + " schedules and "
                    + options.steps()
                    + " steps";
        }
        if (tree.cutByBound()) {
            return tooManySwitches();
        }
        return null;
    }

    private String tooManySwitches() {
        return "schedules with more than " + options.preemptions() + " pre-emptions";
    }

    /** Depth-first search; null if it did not finish. */
    private Tree exhaust(boolean reduce, int preemptions, long most) {
        while (true) {
            var tree = new Tree(reduce, preemptions);
            forgetFindings();
            boolean restart = false;
            do {
                if (cancelled || spent(4, 5) || schedules >= most) {
                    return null;
                }
                restart = execute(tree) == Ending.RESTART;
                if (schedules >= REPORTED && schedules % REPORTED == 0) {
                    progress.at(schedules, (long) (schedules / tree.fraction()));
                }
            } while (!restart && !diverged && tree.advance());
            if (!restart) {
                return tree;
            }
        }
    }

    private boolean spent(long part, long of) {
        return executions >= options.schedules() / of * part + options.schedules() % of
                || steps >= options.steps() / of * part + options.steps() % of;
    }

    private void randomly() {
        var walk = new RandomWalk(options.seed(), Long.MAX_VALUE);
        while (!cancelled && !spent(1, 1)) {
            execute(walk);
            walk.advance();
        }
    }

    private void forgetFindings() {
        findings.clear();
        outcomes.clear();
        cuts.clear();
        schedules = 0;
    }

    private String replay() {
        String text = options.replay();
        int at = text.indexOf('@');
        for (String name : text.substring(0, Math.max(at, 0)).split("[+]")) {
            Fields.showByHash(name);
        }
        while (true) {
            forgetFindings();
            if (execute(Replay.parse(text.substring(at + 1))) != Ending.RESTART) {
                return "one schedule was replayed";
            }
        }
    }

    private Ending execute(Chooser chooser) {
        current.clear();
        result = null;
        returned = false;
        executions++;
        Output.startExecution();
        Loops.startExecution();
        ModelThread.startExecution();
        Execution.start(this, chooser, new Main());
        Execution.run();
        Ending ending = Execution.ending;
        steps += Execution.steps();
        record(ending, chooser);
        return ending;
    }

    private void record(Ending ending, Chooser chooser) {
        switch (ending.how()) {
            case RESTART -> {
                return;
            }
            case ABANDONED -> {
                diverged |= chooser.diverged();
                return;
            }
            case CUT -> cuts.add(ending.reason());
            case STUCK -> {
                Stuck stuck = Stuck.classify();
                if (stuck.kind() == Kind.LIVELOCK && Stuck.spinsInJdk()) {
                    // The JDK's loops end; one that seems not to is a limit of the explorer.
                    cuts.add("a schedule in which a loop inside the JDK waits for ever");
                } else {
                    current.putIfAbsent(stuck.kind(), stuck.sentence());
                }
            }
            case COMPLETE -> {
                if (returned) {
                    String outcome = returnsValue ? String.valueOf(result) : Output.text();
                    if (outcomes.size() < MOST_OUTCOMES || outcomes.containsKey(outcome)) {
                        outcomes.merge(outcome, 1L, Long::sum);
                    }
                }
            }
        }
        schedules++;
        current.forEach((kind, message) ->
                findings.computeIfAbsent(kind, k -> new Finding(message, chooser.choices()))
                        .schedules++);
    }

    /** The thread that runs the program. */
    private final class Main extends ModelThread {
        Main() {
            super(null, null, "main", false);
        }

        @Override
        public void run() {
            try {
                Object value = program.call();
                result = returnsValue ? String.valueOf(value) : null;
                returned = true;
            } catch (Throwable t) {
                throw Session.<RuntimeException>sneak(t);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneak(Throwable t) throws T {
        throw (T) t;
    }

    private Exploration conclude(String incomplete, long start) {
        Kind kind = findings.isEmpty() ? null : findings.keySet().iterator().next();
        List<Kind> also = new ArrayList<>(findings.keySet());
        also.remove(kind);
        long mainSchedules = schedules;
        long mainFailing = kind == null ? 0 : findings.get(kind).schedules;
        var mainOutcomes = new LinkedHashMap<>(outcomes);
        String message = kind == null ? null : findings.get(kind).message;
        String replay = "";
        List<Step> trace = List.of();
        var remarks = new ArrayList<String>();
        var mainCuts = new LinkedHashSet<>(cuts);
        if (kind != null) {
            int[] choices = options.replay().isEmpty() ? smallest(kind, remarks) : null;
            if (choices != null) {
                replay = Fields.visibleHashes() + "@" + Replay.format(choices);
            } else {
                replay = options.replay();
                choices = null;
            }
            trace = trace(replay);
        }
        boolean onlyPreemptions = incomplete == null || incomplete.equals(tooManySwitches());
        boolean complete =
                kind == null
                        && !diverged
                        && onlyPreemptions
                        && mainCuts.isEmpty()
                        && escapes.isEmpty()
                        && (incomplete == null || never() == null);
        boolean all = incomplete == null && !diverged && mainCuts.isEmpty() && escapes.isEmpty();
        if (all && never() != null) {
            if (kind != null) {
                also.add(Kind.NEVER);
            } else {
                kind = Kind.NEVER;
                message = "in no schedule: " + never();
                mainFailing = mainSchedules;
                complete = false;
            }
        }
        Verdict verdict;
        String reason;
        if (kind != null) {
            verdict = Verdict.FAILED;
            reason = message;
        } else if (diverged) {
            verdict = Verdict.BOUNDED;
            reason = "the program did not do the same twice under the same schedule";
        } else if (incomplete != null || !mainCuts.isEmpty() || !escapes.isEmpty()) {
            verdict = Verdict.BOUNDED;
            reason = whyBounded(incomplete, mainCuts);
        } else {
            verdict = Verdict.PROVED;
            reason =
                    mainSchedules == 1
                            ? "no other schedule differs from the one that was run, and it does not fail"
                            : "all "
                                    + mainSchedules
                                    + " schedules that differ were run, and none fails";
        }
        return new Exploration(
                verdict,
                kind,
                also,
                reason,
                mainSchedules,
                mainFailing,
                steps,
                (System.nanoTime() - start) / 1_000_000,
                mainOutcomes,
                bounds(complete),
                assumptions(),
                List.copyOf(escapes),
                remarks,
                options.seed(),
                Runtime.version().toString(),
                replay,
                trace);
    }

    private String whyBounded(String incomplete, Set<String> mainCuts) {
        if (!escapes.isEmpty()) {
            return "not under control: " + String.join("; ", escapes);
        }
        if (!mainCuts.isEmpty()) {
            return "not explored: " + String.join("; ", mainCuts);
        }
        String unseen = never() == null ? "" : "; and not yet seen: " + never();
        return "not explored: " + incomplete + unseen;
    }

    /** The choices of a failing schedule with as few pre-emptions as the budget can find. */
    private int[] smallest(Kind kind, List<String> remarks) {
        int[] first = findings.get(kind).choices;
        long budget = executions + MINIMISING;
        for (int bound = 0; bound <= 8; bound++) {
            var tree = new Tree(false, bound);
            do {
                if (executions > budget || cancelled) {
                    remarks.add("the schedule shown is not known to be the shortest");
                    return first;
                }
                forgetFindings();
                if (execute(tree) == Ending.RESTART) {
                    return first;
                }
                if (findings.containsKey(kind) && findings.keySet().iterator().next() == kind) {
                    return findings.get(kind).choices;
                }
            } while (tree.advance());
            if (!tree.cutByBound()) {
                break;
            }
        }
        return first;
    }

    private List<Step> trace(String replay) {
        Execution.tracing = true;
        try {
            Tracer.start();
            execute(Replay.parse(replay.substring(replay.indexOf('@') + 1)));
            if (Execution.ending.how() == Ending.How.STUCK) {
                Stuck.describe();
            }
            return Tracer.steps();
        } finally {
            Execution.tracing = false;
        }
    }

    private Map<String, Object> bounds(boolean complete) {
        var bounds = new LinkedHashMap<String, Object>();
        bounds.put("schedules", options.schedules());
        bounds.put("steps", options.steps());
        bounds.put("depth", options.depth());
        if (options.preemptions() >= 0) {
            bounds.put("preemptions", options.preemptions());
            bounds.put("complete", complete);
        }
        bounds.put("reduction", options.reduction());
        bounds.put("fine", options.fine());
        return bounds;
    }

    private List<String> assumptions() {
        var all = new ArrayList<>(assumptions);
        all.add("at most one spurious wake-up of each thread at each of the program's waits");
        all.add("the JDK's own use of weak memory accesses is right");
        return all;
    }
}
