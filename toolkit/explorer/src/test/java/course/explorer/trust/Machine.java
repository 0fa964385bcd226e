package course.explorer.trust;

import course.explorer.trust.Statement.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One state of a generated program, and the steps that lead on from it. A plain interpreter of JLS
 * chapter 17 under sequential consistency, written without a look at the engine: it copies its
 * whole state for each step.
 *
 * <p>Each wait or park may end once without a signal; there are no loops, so that this is the
 * explorer's bound, once at each statement.
 *
 * <p>Beside the state it keeps, for each step, the clock of those earlier steps that it depends on.
 * Two executions are equivalent (the same Mazurkiewicz trace) if and only if each thread has the
 * same clocks in both: {@link #trace()} is a canonical form.
 */
final class Machine {

    /** How far time may move, in all, while some thread could run; in ms. */
    private static final long SLACK = 1_000;

    /** What a thread does while its program counter stands on a wait. */
    private enum Waiting {
        NOT,
        ASLEEP,
        WOKEN
    }

    /** A step that may be taken: by whom, and which waiter is woken or what is spurious. */
    record Choice(int thread, int waiter, boolean spurious, boolean late) {
        Choice(int thread, int waiter, boolean spurious) {
            this(thread, waiter, spurious, false);
        }

        static Choice plain(int thread) {
            return new Choice(thread, -1, false);
        }

        /** The thread's wait ends since its time is over. */
        static Choice late(int thread) {
            return new Choice(thread, -1, false, true);
        }
    }

    private final List<List<Instruction>> code;
    private final int[] pc;
    private final int[][] registers;
    private final int[] variables;
    private final int[] owner;
    private final int[] holds;
    private final Waiting[] waiting;
    private final int[] savedHolds;
    private final boolean[] permit;
    private final boolean[] interrupted;
    private final long[] deadline;
    private long now;
    private long slack = SLACK;
    private final Clocks clocks;

    Machine(GeneratedProgram program) {
        code = program.threads().stream().map(Instruction::compile).toList();
        int threads = code.size();
        int monitors = GeneratedProgram.MONITORS + GeneratedProgram.LOCKS;
        pc = new int[threads];
        registers = new int[threads][GeneratedProgram.REGISTERS + 1];
        variables = new int[Statement.Mode.values().length * GeneratedProgram.VARIABLES];
        owner = new int[monitors];
        Arrays.fill(owner, -1);
        holds = new int[monitors];
        waiting = new Waiting[threads];
        Arrays.fill(waiting, Waiting.NOT);
        savedHolds = new int[threads];
        permit = new boolean[threads];
        interrupted = new boolean[threads];
        deadline = new long[threads];
        clocks = new Clocks(threads, variables.length + monitors + threads);
        for (int t = 0; t < threads; t++) {
            skipJumps(t);
        }
    }

    private Machine(Machine from) {
        code = from.code;
        pc = from.pc.clone();
        registers = Arrays.stream(from.registers).map(int[]::clone).toArray(int[][]::new);
        variables = from.variables.clone();
        owner = from.owner.clone();
        holds = from.holds.clone();
        waiting = from.waiting.clone();
        savedHolds = from.savedHolds.clone();
        permit = from.permit.clone();
        interrupted = from.interrupted.clone();
        deadline = from.deadline.clone();
        now = from.now;
        slack = from.slack;
        clocks = new Clocks(from.clocks);
    }

    boolean finished() {
        for (int t = 0; t < pc.length; t++) {
            if (!ended(t)) {
                return false;
            }
        }
        return true;
    }

    private boolean ended(int thread) {
        return pc[thread] == code.get(thread).size();
    }

    private Instruction next(int thread) {
        return code.get(thread).get(pc[thread]);
    }

    List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        for (int t = 0; t < pc.length; t++) {
            if (!ended(t)) {
                choicesOf(t, choices);
            }
        }
        addLate(choices);
        return choices;
    }

    /** Waits that may end by time: the earliest if nobody can run, else within the slack. */
    private void addLate(List<Choice> choices) {
        boolean runnable = choices.stream().anyMatch(c -> !c.spurious());
        long earliest = Long.MAX_VALUE;
        for (int t = 0; t < pc.length; t++) {
            if (waitsForTime(t)) {
                earliest = Math.min(earliest, Math.max(now, deadline[t]));
            }
        }
        for (int t = 0; t < pc.length; t++) {
            boolean may = runnable ? deadline[t] - now <= slack : deadline[t] <= earliest;
            if (waitsForTime(t) && may) {
                choices.add(Choice.late(t));
            }
        }
    }

    private boolean waitsForTime(int t) {
        return !ended(t)
                && !interrupted[t]
                && (next(t) instanceof Instruction.Nap
                        || next(t) instanceof Instruction.TryEnterFor i
                                && owner[i.monitor()] != -1
                                && owner[i.monitor()] != t);
    }

    private void choicesOf(int t, List<Choice> choices) {
        Instruction next = next(t);
        switch (next) {
            case Instruction.Enter i when owner[i.monitor()] != -1 && owner[i.monitor()] != t -> {}
            case Instruction.Sleep i when waiting[t] == Waiting.ASLEEP ->
                    choices.add(new Choice(t, -1, true));
            case Instruction.Sleep i
                    when waiting[t] == Waiting.WOKEN && owner[i.monitor()] != -1 -> {}
            case Instruction.Park i when !permit[t] -> choices.add(new Choice(t, -1, true));
            case Instruction.Join i when !ended(i.thread()) -> {}
            case Instruction.Nap i when !interrupted[t] -> {}
            case Instruction.TryEnterFor i when waitsForTime(t) -> {}
            case Instruction.Until i when variables[slot(i.variable())] != i.value() -> {}
            case Instruction.Wake i when !i.all() && !sleepers(i.monitor()).isEmpty() ->
                    sleepers(i.monitor()).forEach(w -> choices.add(new Choice(t, w, false)));
            default -> choices.add(Choice.plain(t));
        }
    }

    private List<Integer> sleepers(int monitor) {
        var asleep = new ArrayList<Integer>();
        for (int t = 0; t < pc.length; t++) {
            if (waiting[t] == Waiting.ASLEEP
                    && next(t) instanceof Instruction.Sleep s
                    && s.monitor() == monitor) {
                asleep.add(t);
            }
        }
        return asleep;
    }

    /** Whether two threads stand before conflicting plain accesses of one variable. */
    boolean races() {
        for (int t = 0; t < pc.length; t++) {
            for (int u = 0; u < t; u++) {
                if (!ended(t) && !ended(u) && conflict(next(t), next(u))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean conflict(Instruction a, Instruction b) {
        return a.plain() != null
                && Objects.equals(a.plain(), b.plain())
                && (a.writes() || b.writes());
    }

    Machine step(Choice choice) {
        var after = new Machine(this);
        after.take(choice);
        return after;
    }

    private void take(Choice choice) {
        int t = choice.thread();
        int[] mine = registers[t];
        boolean stays = false;
        switch (next(t)) {
            case Instruction.Load i -> {
                mine[i.register()] = variables[slot(i.from())];
                clocks.read(t, slot(i.from()));
            }
            case Instruction.Store i -> write(t, slot(i.to()), i.value());
            case Instruction.StoreNext i -> write(t, slot(i.to()), mine[Instruction.HIDDEN] + 1);
            case Instruction.Bump i -> {
                mine[i.register()] = variables[slot(i.atomic())];
                write(t, slot(i.atomic()), mine[i.register()] + 1);
            }
            case Instruction.Swap i -> swap(t, i);
            case Instruction.Enter i -> enter(t, i.monitor());
            case Instruction.TryEnter i -> tryEnter(t, i);
            case Instruction.Exit i -> {
                if (--holds[i.monitor()] == 0) {
                    owner[i.monitor()] = -1;
                }
                clocks.write(t, lockSlot(i.monitor()));
            }
            case Instruction.Sleep i -> stays = sleep(t, i.monitor(), choice);
            case Instruction.Wake i -> wake(t, i, choice);
            case Instruction.Park i -> {
                permit[t] = false;
                clocks.write(t, permitSlot(t));
            }
            case Instruction.Unpark i -> {
                permit[i.thread()] |= !ended(i.thread());
                clocks.write(t, permitSlot(i.thread()));
            }
            case Instruction.Join i -> clocks.join(t, i.thread());
            case Instruction.Until i -> clocks.read(t, slot(i.variable()));
            case Instruction.Deadline i -> deadline[t] = now + i.millis();
            case Instruction.Nap i -> {
                passTime(t, choice);
                mine[i.register()] = choice.late() ? 0 : 1;
                interrupted[t] = false;
            }
            case Instruction.TryEnterFor i -> tryEnterFor(t, i, choice);
            case Instruction.Clock i -> mine[i.register()] = (int) (now / i.millis());
            case Instruction.Interrupt i -> interrupted[i.thread()] |= !ended(i.thread());
            case Instruction.Interrupted i -> {
                mine[i.register()] = interrupted[t] ? 1 : 0;
                interrupted[t] = false;
            }
            case Instruction.Draw i ->
                    mine[i.register()] = new java.util.Random(i.seed()).nextInt(2);
            case Instruction.Unless i -> throw new AssertionError("jumps are no steps");
        }
        if (!stays) {
            pc[t]++;
            skipJumps(t);
        }
    }

    /** Moves time to the end of a wait that is over; what others could have run counts as slack. */
    private void passTime(int t, Choice choice) {
        if (!choice.late() || deadline[t] <= now) {
            return;
        }
        var runnable = new ArrayList<Choice>();
        for (int u = 0; u < pc.length; u++) {
            if (u != t && !ended(u)) {
                choicesOf(u, runnable);
            }
        }
        if (runnable.stream().anyMatch(c -> !c.spurious())) {
            slack -= deadline[t] - now;
        }
        now = deadline[t];
    }

    /** In real Java a thread that is interrupted and can have the lock may do either. */
    private void tryEnterFor(int t, Instruction.TryEnterFor attempt, Choice choice) {
        passTime(t, choice);
        int[] mine = registers[t];
        if (choice.late()) {
            mine[attempt.register()] = 0;
        } else if (interrupted[t]) {
            mine[attempt.register()] = 2;
            interrupted[t] = false;
        } else {
            mine[attempt.register()] = 1;
            enter(t, attempt.monitor());
        }
    }

    private void write(int thread, int slot, int value) {
        variables[slot] = value;
        clocks.write(thread, slot);
    }

    private void swap(int thread, Instruction.Swap swap) {
        int slot = slot(swap.atomic());
        boolean succeeds = variables[slot] == swap.expected();
        registers[thread][swap.register()] = succeeds ? 1 : 0;
        if (succeeds) {
            write(thread, slot, swap.value());
        } else {
            clocks.read(thread, slot);
        }
    }

    private void enter(int thread, int monitor) {
        owner[monitor] = thread;
        holds[monitor]++;
        clocks.write(thread, lockSlot(monitor));
    }

    private void tryEnter(int thread, Instruction.TryEnter attempt) {
        boolean free = owner[attempt.monitor()] == -1 || owner[attempt.monitor()] == thread;
        registers[thread][attempt.register()] = free ? 1 : 0;
        if (free) {
            enter(thread, attempt.monitor());
        } else {
            clocks.read(thread, lockSlot(attempt.monitor()));
        }
    }

    /** Falls asleep, wakes without a signal, or takes the monitor back; true if not done yet. */
    private boolean sleep(int t, int monitor, Choice choice) {
        clocks.write(t, lockSlot(monitor));
        if (choice.spurious()) {
            waiting[t] = Waiting.WOKEN;
            return true;
        }
        if (waiting[t] == Waiting.NOT) {
            waiting[t] = Waiting.ASLEEP;
            savedHolds[t] = holds[monitor];
            holds[monitor] = 0;
            owner[monitor] = -1;
            return true;
        }
        waiting[t] = Waiting.NOT;
        owner[monitor] = t;
        holds[monitor] = savedHolds[t];
        return false;
    }

    private void wake(int thread, Instruction.Wake wake, Choice choice) {
        for (int sleeper : sleepers(wake.monitor())) {
            if (wake.all() || sleeper == choice.waiter()) {
                waiting[sleeper] = Waiting.WOKEN;
            }
        }
        clocks.write(thread, lockSlot(wake.monitor()));
    }

    private void skipJumps(int t) {
        while (!ended(t) && next(t) instanceof Instruction.Unless jump) {
            boolean falls = registers[t][jump.register()] == jump.value();
            pc[t] = falls ? pc[t] + 1 : jump.target();
        }
    }

    private static int slot(Variable variable) {
        return variable.mode().ordinal() * GeneratedProgram.VARIABLES + variable.index();
    }

    private int lockSlot(int monitor) {
        return variables.length + monitor;
    }

    private int permitSlot(int thread) {
        return variables.length + owner.length + thread;
    }

    /** All registers, then all variables, as the printed program returns them. */
    String outcome() {
        var out = new StringBuilder();
        for (int[] mine : registers) {
            for (int r = 0; r < GeneratedProgram.REGISTERS; r++) {
                out.append(mine[r]);
            }
            out.append(' ');
        }
        for (int value : variables) {
            out.append(value);
        }
        return out.toString();
    }

    /** Canonical form of the execution so far. */
    String trace() {
        return clocks.canonical();
    }
}
