package course.explorer.model;

import course.explorer.BusyWaiting;
import course.explorer.Exploration;
import course.explorer.Kind;
import course.explorer.Options;
import course.explorer.Progress;
import course.explorer.Script;
import course.explorer.race.Location;
import course.explorer.search.Chooser;
import course.explorer.search.RandomWalk;
import course.explorer.search.Replay;
import course.explorer.search.Tree;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/**
 * One exploration from its first execution to its verdict. Everything counted is a pure function of
 * the program and the options.
 */
public final class Session {

    /** Schedules between two reports of progress. */
    private static final int REPORTED = 10_000;

    /** Executions cut for their length after which a search that found a livelock ends. */
    private static final int LIVELOCKED = 50;

    /** Executions after which a search ends in which busy waiting was seen that is enough. */
    private static final int LOOKED_AROUND = 10_000;

    private static volatile Predicate<BusyWaiting> enough = each -> false;

    private final Options options;
    private final Callable<Object> program;
    private final boolean returnsValue;
    private final Progress progress;
    private final Script script;
    private final Set<String> escapes = new LinkedHashSet<>();
    private final Set<String> assumptions = new LinkedHashSet<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    final Publications publications;

    /** What ought to be possible, and whether it was seen. */
    private final Map<String, Boolean> sometimes = new LinkedHashMap<>();

    /** By the numbers of the loops. */
    private final Map<Integer, BusyWaiting> busyWaiting = new TreeMap<>();

    private Findings findings;
    private int depth;
    private long steps;
    private long executions;

    /** Those that only showed what is shared; they are no schedules, so no budget counts them. */
    private long restarts;

    private volatile boolean cancelled;
    private boolean sawEnough;
    private volatile boolean givenUp;
    private long startNanos;
    private boolean diverged;
    private boolean livelocked;
    private Object result;
    private boolean returned;

    /**
     * @param program what each execution runs in its main thread
     * @param returnsValue whether what it returns is the outcome, and not what it prints
     * @param script who judges the calls that it tells of, or null
     */
    public Session(
            Options options,
            Callable<Object> program,
            boolean returnsValue,
            Progress progress,
            Script script) {
        this.progress = progress;
        this.script = script;
        this.options = options;
        this.program = program;
        this.returnsValue = returnsValue;
        this.depth = options.depth();
        this.publications = new Publications(options.strictPublication());
        this.findings = new Findings(options.threadsLeft());
    }

    Options options() {
        return options;
    }

    /** Most steps in one execution. */
    int depth() {
        return depth;
    }

    boolean cancelled() {
        return cancelled;
    }

    /** Ends the exploration at the next scheduling point; any thread may call this. */
    public void cancel() {
        cancelled = true;
    }

    /** From now on a large search of this JVM ends early if such busy waiting was seen. */
    public static void endAt(Predicate<BusyWaiting> newEnough) {
        enough = newEnough;
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

    /** How far ends of waits have moved the time in the execution that runs, in ns. */
    public static long waited() {
        return Execution.current == null ? 0 : Time.waited();
    }

    /** The first thing that ought to be possible and was never seen, or null. */
    private String never() {
        return sometimes.entrySet().stream()
                .filter(e -> !e.getValue())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** A strand has gone round a loop of the program, and nothing has changed. */
    void waitsBusily(Strand s, int loop, BusyWaiting.Way way) {
        if (loop > 0 && !busyWaiting.containsKey(loop)) {
            var found = new BusyWaiting(s.thread.shownName(), Tracer.source(), way);
            busyWaiting.put(loop, found);
            sawEnough |= enough.test(found);
        }
    }

    void race(Strand s, Location l, Fields.Field f) {
        if (!publications.race(l)) {
            note(l, f);
        }
    }

    private void note(Location l, Fields.Field f) {
        findings.note(
                Kind.DATA_RACE,
                "nothing orders the accesses of two threads to "
                        + (Execution.tracing ? Names.field(l, f) : Names.field(f, l.index)));
    }

    void uncaught(Strand s, Throwable t) {
        if (givenUp) {
            return;
        }
        if (Escapes.ours(t)) {
            escape("the explorer cannot run this: " + t);
            Execution.end(Ending.cut("what comes after " + t));
            return;
        }
        if (executions > 1 && Escapes.failedOutside(t)) {
            Execution.end(
                    Ending.cut(
                            "what comes after "
                                    + Thrown.message(t)
                                    + " (an earlier schedule may have left a file, a port or the"
                                    + " like behind)"));
            return;
        }
        Kind kind = t instanceof AssertionError ? Kind.ASSERTION : Kind.EXCEPTION;
        String message = Thrown.message(t);
        String text =
                kind == Kind.ASSERTION
                        ? (message.isEmpty() ? "an assertion fails" : message)
                        : t.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
        findings.note(kind, text + " (" + Names.of(s) + ")" + meaning(kind, t));
        if (Execution.tracing) {
            Tracer.fails(s, t, Halted.at(t));
        }
    }

    private static String meaning(Kind kind, Throwable t) {
        String meaning = kind == Kind.EXCEPTION ? Meaning.of(t) : "";
        return meaning.isEmpty() ? "" : ": " + meaning;
    }

    /** Runs the exploration on the calling thread. */
    public Exploration run() {
        startNanos = System.nanoTime();
        Fields.startExploration();
        FieldValues.startExploration();
        CallLog.startExploration(script);
        CallLog.startSearch();
        FinalFields.startExploration();
        String incomplete = options.replay().isEmpty() ? search() : replay();
        String early = publications.seenEarly();
        if (findings.kind() == null && early != null) {
            escape(
                    "a value of "
                            + early
                            + " may be seen before it is written, as nothing orders it");
        }
        return conclusion(incomplete, script == null || script.callsAreSteps());
    }

    private Exploration conclusion(String incomplete, boolean show) {
        Findings found = findings;
        var verdict = new Conclusion(options, found, incomplete, never(), diverged, cancelled);
        if (found.kind() != null) {
            verdict.replay = found.get(found.kind()).replay();
            if (show) {
                show(found, verdict);
            }
        }
        verdict.remarks.addAll(remarks);
        verdict.busyWaiting = List.copyOf(busyWaiting.values());
        verdict.remarks.addAll(publications.remarks());
        return verdict.exploration(steps, assumptions, escapes, startNanos);
    }

    /**
     * The program is in a call that does not come back, so nothing that it does from here on
     * counts. Called by the thread that waits for the exploration.
     */
    public void giveUp(String why) {
        escape(why);
        givenUp = true;
        cancelled = true;
    }

    /** What was found until then, without a trace, since nothing can be run any more. */
    public Exploration givenUp() {
        return conclusion("cancelled", false);
    }

    /** The whole search; null if all schedules were explored, else why not. */
    private String search() {
        Tree tree = exhaust(options.reduction(), options.preemptions());
        if (tree == null) {
            randomly();
            return cancelled
                    ? "cancelled"
                    : knowsEnough() ? Conclusion.BUSY_WAITING : Conclusion.budget(options);
        }
        return tree.cutByBound() ? Conclusion.preemptions(options) : null;
    }

    /** Depth-first search; null if it did not finish. */
    private Tree exhaust(boolean reduce, int preemptions) {
        while (true) {
            var tree = new Tree(reduce, preemptions);
            findings = new Findings(options.threadsLeft());
            livelocked = false;
            remarks.clear();
            publications.startSearch();
            CallLog.startSearch();
            var patience = new Patience(Patience.SEARCHING);
            boolean restart = false;
            do {
                if (cancelled
                        || knowsEnough()
                        || spent(4, 5)
                        || livelocked && findings.tooLong() > LIVELOCKED
                        || patience.isOver(findings, steps, executions)) {
                    return null;
                }
                restart = execute(tree) == Ending.RESTART;
                if (!restart && findings.tooLong() == 1 && Execution.ending.tooLong()) {
                    restart = goesOn();
                }
                long schedules = findings.schedules();
                if (schedules >= REPORTED && schedules % REPORTED == 0) {
                    progress.at(schedules, (long) (schedules / tree.fraction()));
                }
            } while (!restart && !diverged && tree.advance());
            if (!restart) {
                return tree;
            }
        }
    }

    private boolean knowsEnough() {
        return sawEnough && executions >= LOOKED_AROUND;
    }

    private boolean spent(long part, long of) {
        return executions - restarts >= options.schedules() / of * part + options.schedules() % of
                || steps >= options.steps() / of * part + options.steps() % of;
    }

    private void randomly() {
        var walk = new RandomWalk(options.seed(), Long.MAX_VALUE);
        var patience = new Patience(Patience.SAMPLING);
        while (!cancelled
                && !knowsEnough()
                && !spent(1, 1)
                && !livelocked
                && !patience.isOver(findings, steps, executions)) {
            execute(walk);
            walk.advance();
        }
    }

    /**
     * The last execution was cut for its length: perhaps it would never end. The fair ways to go on
     * are executions too, and what fails in them counts as far as a replay would come.
     *
     * @return whether the search has to start again
     */
    private boolean goesOn() {
        var livelock = new Livelock(this);
        depth = 2 * options.depth();
        findings.countWithin(options.depth());
        int[] prefix = livelock.doomed(findings.endless());
        findings.countWithin(0);
        depth = options.depth();
        if (prefix != null) {
            livelocked = true;
            findings.add(Kind.LIVELOCK, Livelock.SENTENCE, prefix);
        } else if (livelock.ends()) {
            remarks.add("a schedule can go on without end, but a fair one ended");
        }
        return livelock.restarts();
    }

    /** One of those ways to go on has ended. */
    void walked() {
        findings.walked(Execution.ending);
    }

    private String replay() {
        String text = options.replay();
        int at = text.indexOf('@');
        Fields.showOnly(text.substring(0, Math.max(at, 0)));
        Replay replay = Replay.parse(text.substring(at + 1));
        do {
            findings = new Findings(options.threadsLeft());
        } while (execute(replay) == Ending.RESTART && !cancelled);
        if (Execution.ending.tooLong()) {
            depth = 2 * options.depth();
            livelocked = new Livelock(this).isDoomed(replay.list());
            depth = options.depth();
        }
        if (livelocked) {
            findings.add(Kind.LIVELOCK, Livelock.SENTENCE, replay.list());
        }
        boolean fits = !diverged && replay.isUsedUp() && Fields.allKnown();
        return fits
                ? "one schedule was replayed"
                : "the schedule to be replayed is none of this program's; was it changed since?";
    }

    /** Runs one execution and counts it. */
    private Ending execute(Chooser chooser) {
        executions++;
        run(chooser);
        Ending ending = Execution.ending;
        steps += Execution.steps();
        restarts += ending == Ending.RESTART ? 1 : 0;
        if (givenUp) {
            return ending;
        }
        if (ending.how() == Ending.How.ABANDONED) {
            diverged |= chooser.diverged();
        } else if (ending != Ending.RESTART) {
            publications.failing().forEach(l -> note(l, Fields.of(l.field)));
            boolean ended = ending.how() == Ending.How.COMPLETE && returned;
            String outcome = returnsValue ? String.valueOf(result) : Output.text();
            findings.ended(ending, chooser, ended ? outcome : null);
            if (findings.kind() != null) {
                CallLog.failed();
            }
        }
        return ending;
    }

    /** Runs one execution; how it ended is {@link Execution#ending}. */
    void run(Chooser chooser) {
        findings.startExecution();
        result = null;
        returned = false;
        Output.startExecution();
        Loops.startExecution();
        Uncaught.startExecution();
        Meaning.startExecution();
        publications.startExecution();
        CallLog.startExecution();
        Execution.start(this, chooser, new Main());
        Execution.run();
    }

    /** The thread that runs the program. */
    private final class Main extends ModelThread {
        Main() {
            super(null, null, "main", false, true);
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

    /** Finds a short failing schedule and writes down what happens in it. */
    private void show(Findings found, Conclusion verdict) {
        boolean endless = found.kind() == Kind.LIVELOCK && livelocked;
        var witness = new Witness(this);
        if (!options.replay().isEmpty()) {
            verdict.replay = options.replay();
        } else {
            var shown =
                    endless ? found.get(Kind.LIVELOCK) : witness.smallest(found, verdict.remarks);
            verdict.replay = shown.replay();
        }
        verdict.trace = witness.trace(found.kind(), verdict.replay, endless);
        verdict.said = witness.said();
        if (witness.saidBefore() != null) {
            verdict.remarks.add(Exploration.EXCEPTION_BEFORE + witness.saidBefore());
        }
    }

    /** At which step the last execution came to a kind of failure; 0 if it did not. */
    int noted(Kind kind) {
        return findings.noted(kind);
    }

    /** How the last execution failed, if it did in that way, or null. */
    String said(Kind kind) {
        return findings.said(kind);
    }

    long steps() {
        return steps;
    }

    long executions() {
        return executions;
    }

    /**
     * What one execution of so many steps at most came to, or null if the search would have to
     * start again.
     */
    Findings attempt(Chooser chooser, int most) {
        findings = new Findings(options.threadsLeft());
        int usual = depth;
        depth = most;
        Ending ending = execute(chooser);
        depth = usual;
        return ending == Ending.RESTART ? null : findings;
    }

    /** Runs one execution of so many steps at most. */
    void run(Chooser chooser, int most) {
        int usual = depth;
        depth = Math.min(depth, most);
        run(chooser);
        depth = usual;
    }
}
