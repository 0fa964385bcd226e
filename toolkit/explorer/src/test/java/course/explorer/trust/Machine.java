package course.explorer.trust;

import course.explorer.trust.Statement.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

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

    /** Where clocks are read all times in a program are multiples of this; in ms. */
    static final int MOMENT = 250;

    /** What is not decided yet. */
    private static final int OPEN = -2;

    private final List<List<Instruction>> code;
    private final int[] pc;
    private final int[][] registers;
    private final int[] variables;
    private final Locks locks;
    private final Synchronizers synchronizers;
    private final Tasks tasks;
    private final boolean[] permit;
    private final boolean[] started;
    private final Interruptions interruptions;
    private final long[] deadline;

    /** The last moment at which a wait ends that has begun; its deadline is the first. */
    private final long[] latest;

    /** Whether the time of a sleep has come, and it has not looked at the status since. */
    private final boolean[] over;

    private final long[] mark;
    private final long[] seen;

    /** How the hash codes of the two monitors compare. */
    private int hashes = OPEN;

    private long now;
    private long slack = SLACK;
    private final Orders orders;

    Machine(GeneratedProgram program) {
        code = Instruction.compile(program);
        int threads = code.size();
        pc = new int[threads];
        registers = new int[threads][GeneratedProgram.REGISTERS + 1];
        variables = new int[Statement.Mode.values().length * GeneratedProgram.VARIABLES];
        locks = new Locks(threads);
        synchronizers = new Synchronizers(threads);
        tasks = new Tasks(program);
        permit = new boolean[threads];
        started = new boolean[threads];
        interruptions = new Interruptions(threads);
        deadline = new long[threads];
        latest = new long[threads];
        over = new boolean[threads];
        mark = new long[threads];
        seen = new long[threads];
        orders = new Orders(program);
        for (int t = 0; t < threads; t++) {
            started[t] = program.begunByMain(t);
            skipJumps(t);
        }
    }

    private Machine(Machine from) {
        code = from.code;
        pc = from.pc.clone();
        registers = Arrays.stream(from.registers).map(int[]::clone).toArray(int[][]::new);
        variables = from.variables.clone();
        locks = new Locks(from.locks);
        synchronizers = new Synchronizers(from.synchronizers);
        tasks = new Tasks(from.tasks);
        permit = from.permit.clone();
        started = from.started.clone();
        interruptions = new Interruptions(from.interruptions);
        deadline = from.deadline.clone();
        latest = from.latest.clone();
        over = from.over.clone();
        mark = from.mark.clone();
        seen = from.seen.clone();
        hashes = from.hashes;
        now = from.now;
        slack = from.slack;
        orders = new Orders(from.orders);
    }

    /** Whether all threads have ended, and all tasks that the pool was given. */
    boolean finished() {
        for (int t = 0; t < pc.length; t++) {
            if (!ended(t) && tasks.known(t)) {
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
            if (!ended(t) && mayRun(t)) {
                choicesOf(t, choices);
            }
        }
        addLate(choices);
        return choices;
    }

    /** A thread runs once it is started, a task once the pool has it and an idle worker. */
    private boolean mayRun(int t) {
        int before = tasks.before(t);
        return started[t] && tasks.known(t) && (before < 0 || over(before));
    }

    private boolean over(int task) {
        return ended(task) && mayRun(task);
    }

    /** Waits that may end by time: the earliest if nobody can run, else within the slack. */
    private void addLate(List<Choice> choices) {
        boolean runnable = choices.stream().anyMatch(c -> !c.spurious());
        long earliest = Long.MAX_VALUE;
        for (int t = 0; t < pc.length; t++) {
            if (waitsForTime(t)) {
                earliest = Math.min(earliest, Math.max(now, latest[t]));
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
                && (!interruptions.of(t) || next(t) instanceof Instruction.Spin)
                && (next(t) instanceof Instruction.Nap && !over[t]
                        || next(t) instanceof Instruction.Spin && seen[t] == now
                        || next(t) instanceof Instruction.TryEnterFor i
                                && !locks.mayEnter(t, i.monitor()));
    }

    private void choicesOf(int t, List<Choice> choices) {
        Instruction next = next(t);
        switch (next) {
            case Instruction.Enter i when !locks.mayEnter(t, i.monitor()) -> {}
            case Instruction.Sleep i when locks.asleep(t) -> choices.add(Choice.spurious(t));
            case Instruction.Sleep i when locks.woken(t) && !locks.free(i.monitor()) -> {}
            case Instruction.Interruptible i when interruptions.parked(t) ->
                    interruptions.addChoices(t, joins(i), opens(t, i), choices);
            case Instruction.Park i when !permit[t] && !interruptions.of(t) ->
                    choices.add(Choice.spurious(t));
            case Instruction.Join i when !ended(i.thread()) -> {}
            case Instruction.Nap i when !interruptions.of(t) && !over[t] -> {}
            case Instruction.TryEnterFor i when waitsForTime(t) -> {}
            case Instruction.Spin i when seen[t] == now -> {}
            case Instruction.Reading i -> values(t, slack / MOMENT, MOMENT, choices);
            case Instruction.DrawFreely i -> values(t, i.bound() - 1, 1, choices);
            case Instruction.CompareHashes i when hashes == OPEN -> values(t, 2, 1, choices);
            case Instruction.Until i
                    when variables[Orders.variable(i.variable())] != i.value() -> {}
            case Instruction.Wake i when !i.all() && !sleepers(i.monitor()).isEmpty() ->
                    sleepers(i.monitor()).forEach(w -> choices.add(Choice.wake(t, w)));
            case Instruction.Synchronizing i when synchronizers.blocks(t, i) -> {}
            case Instruction.GetTask i when !over(i.task()) -> {}
            default -> choices.add(Choice.plain(t));
        }
    }

    private static void values(int t, long most, int each, List<Choice> choices) {
        IntStream.rangeClosed(0, (int) most).forEach(i -> choices.add(Choice.of(t, i * each)));
    }

    private List<Integer> sleepers(int monitor) {
        return IntStream.range(0, pc.length).filter(t -> locks.asleep(t, monitor)).boxed().toList();
    }

    /** Whether plain accesses have raced, or stand next to each other. */
    boolean races() {
        if (orders.tellsRaces()) {
            return orders.race();
        }
        for (int t = 0; t < pc.length; t++) {
            for (int u = 0; u < t; u++) {
                boolean both = !ended(t) && !ended(u) && mayRun(t) && mayRun(u);
                if (both && conflict(next(t), next(u))) {
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
        if (tasks.before(t) >= 0) {
            orders.before(tasks.before(t), t);
        }
        switch (next(t)) {
            case Instruction.Load i -> mine[i.register()] = read(t, i.from());
            case Instruction.Store i -> write(t, i.to(), i.value());
            case Instruction.StoreNext i -> write(t, i.to(), mine[Instruction.HIDDEN] + 1);
            case Instruction.Bump i -> {
                mine[i.register()] = read(t, i.atomic());
                write(t, i.atomic(), mine[i.register()] + 1);
            }
            case Instruction.Swap i -> swap(t, i);
            case Instruction.Enter i -> enter(t, i.monitor());
            case Instruction.TryEnter i -> tryEnter(t, i);
            case Instruction.Exit i -> {
                locks.exit(i.monitor());
                orders.gives(t, Orders.lock(i.monitor()));
            }
            case Instruction.Sleep i -> stays = sleep(t, i.monitor(), choice);
            case Instruction.Wake i -> wake(t, i, choice);
            case Instruction.Park i -> {
                permit[t] = false;
                orders.changes(t, Orders.permit(t));
            }
            case Instruction.Unpark i -> {
                permit[i.thread()] |= !ended(i.thread());
                orders.changes(t, Orders.permit(i.thread()));
            }
            case Instruction.Join i -> orders.joins(t, i.thread());
            case Instruction.Start i -> {
                started[i.thread()] = true;
                orders.joins(i.thread(), t);
            }
            case Instruction.End i -> {}
            case Instruction.Interruptible i -> stays = waitInterruptibly(t, i, choice);
            case Instruction.Until i -> read(t, i.variable());
            case Instruction.Deadline i -> waitFrom(t, now + i.millis(), now + i.millis());
            case Instruction.LastMoment i -> waitFrom(t, now, now + i.millis());
            case Instruction.Mark i -> mark[t] = read(choice);
            case Instruction.SpinEnd i -> {
                long end = read(choice) + i.millis();
                waitFrom(t, end, end);
                seen[t] = -1;
            }
            case Instruction.Spin i -> {
                if (choice.late()) {
                    passTime(t, choice);
                } else {
                    seen[t] = read(choice);
                }
                stays = choice.late() || now < deadline[t];
            }
            case Instruction.Nap i -> {
                passTime(t, choice);
                // The JVM looks at the status once more: an interrupt may come in between.
                over[t] = choice.late();
                stays = over[t];
                if (!stays) {
                    mine[i.register()] = interruptions.taken(t) ? 1 : 0;
                }
            }
            case Instruction.TryEnterFor i -> tryEnterFor(t, i, choice);
            case Instruction.Clock i -> {
                long from = i.sinceMark() ? mark[t] : 0;
                mine[i.register()] = read(choice) - from >= i.millis() ? 1 : 0;
            }
            case Instruction.DrawFreely i -> mine[i.register()] = choice.value();
            case Instruction.CompareHashes i -> {
                if (hashes == OPEN) {
                    hashes = i.one() < i.other() ? choice.value() : 2 - choice.value();
                }
                mine[i.register()] = i.one() < i.other() ? hashes : 2 - hashes;
            }
            case Instruction.Interrupt i -> interruptions.interrupt(i.thread());
            case Instruction.Interrupted i -> mine[i.register()] = interruptions.taken(t) ? 1 : 0;
            case Instruction.Draw i ->
                    mine[i.register()] = new java.util.Random(i.seed()).nextInt(2);
            case Instruction.Synchronizing i ->
                    pc[t] += synchronizers.step(t, i, mine, orders) ? 1 : 0;
            case Instruction.Execute i -> execute(t, i.task());
            case Instruction.GetTask i -> {
                orders.joins(t, i.task());
                mine[i.register()] = registers[i.task()][0];
            }
            case Instruction.Unless i -> throw new AssertionError("jumps are no steps");
        }
        if (!stays) {
            pc[t]++;
            skipJumps(t);
        }
    }

    private void waitFrom(int t, long first, long last) {
        deadline[t] = first;
        latest[t] = last;
    }

    /** The clock, after as much time as was chosen has passed while this thread could run. */
    private long read(Choice choice) {
        now += choice.value();
        slack -= choice.value();
        return now;
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
        } else if (interruptions.taken(t)) {
            mine[attempt.register()] = 2;
        } else {
            mine[attempt.register()] = 1;
            enter(t, attempt.monitor());
        }
    }

    /** Whether a wait need not go on. */
    private boolean opens(int t, Instruction.Interruptible wait) {
        return switch (wait) {
            case Instruction.JoinInterruptibly i -> !started[i.thread()] || ended(i.thread());
            case Instruction.AcquireInterruptibly i -> synchronizers.hasPermit();
            case Instruction.AwaitLatchInterruptibly i -> synchronizers.latchIsOpen();
            case Instruction.EnterInterruptibly i -> locks.mayEnter(t, i.monitor());
        };
    }

    private static boolean joins(Instruction.Interruptible wait) {
        return wait instanceof Instruction.JoinInterruptibly;
    }

    /** Comes, tries, or stops waiting; true if there is more to come. */
    private boolean waitInterruptibly(int t, Instruction.Interruptible wait, Choice choice) {
        var step = interruptions.step(t, joins(wait), opens(t, wait), choice);
        if (step == Interruptions.Step.PASSES) {
            pass(t, wait);
        }
        if (step != Interruptions.Step.STAYS) {
            registers[t][wait.register()] = step == Interruptions.Step.THROWS ? 1 : 0;
        }
        return step == Interruptions.Step.STAYS;
    }

    private void pass(int t, Instruction.Interruptible wait) {
        int[] unused = new int[GeneratedProgram.REGISTERS];
        switch (wait) {
            case Instruction.JoinInterruptibly i when started[i.thread()] ->
                    orders.joins(t, i.thread());
            case Instruction.JoinInterruptibly i -> {}
            case Instruction.AcquireInterruptibly i ->
                    synchronizers.step(t, new Instruction.Acquire(), unused, orders);
            case Instruction.AwaitLatchInterruptibly i ->
                    synchronizers.step(t, new Instruction.AwaitLatch(), unused, orders);
            case Instruction.EnterInterruptibly i -> enter(t, i.monitor());
        }
    }

    private int read(int thread, Variable from) {
        orders.read(thread, from);
        return variables[Orders.variable(from)];
    }

    private void write(int thread, Variable to, int value) {
        variables[Orders.variable(to)] = value;
        orders.write(thread, to);
    }

    private void swap(int thread, Instruction.Swap swap) {
        boolean succeeds = variables[Orders.variable(swap.atomic())] == swap.expected();
        registers[thread][swap.register()] = succeeds ? 1 : 0;
        read(thread, swap.atomic());
        if (succeeds) {
            write(thread, swap.atomic(), swap.value());
        }
    }

    private void enter(int thread, int monitor) {
        locks.enter(thread, monitor);
        orders.takes(thread, Orders.lock(monitor));
    }

    private void tryEnter(int thread, Instruction.TryEnter attempt) {
        boolean free = locks.mayEnter(thread, attempt.monitor());
        registers[thread][attempt.register()] = free ? 1 : 0;
        if (free) {
            enter(thread, attempt.monitor());
        } else {
            orders.sees(thread, Orders.lock(attempt.monitor()));
        }
    }

    private void execute(int thread, int task) {
        tasks.execute(task);
        orders.change(thread, Orders.Slot.POOL);
        orders.joins(task, thread);
    }

    /** Falls asleep, wakes without a signal, or takes the monitor back; true if not done yet. */
    private boolean sleep(int t, int monitor, Choice choice) {
        orders.changes(t, Orders.lock(monitor));
        if (choice.spurious()) {
            locks.wake(t);
            return true;
        }
        if (!locks.woken(t)) {
            locks.fallAsleep(t, monitor);
            return true;
        }
        locks.takeBack(t, monitor);
        return false;
    }

    private void wake(int thread, Instruction.Wake wake, Choice choice) {
        for (int sleeper : sleepers(wake.monitor())) {
            if (wake.all() || sleeper == choice.waiter()) {
                locks.wake(sleeper);
            }
        }
        orders.changes(thread, Orders.lock(wake.monitor()));
    }

    private void skipJumps(int t) {
        while (!ended(t) && next(t) instanceof Instruction.Unless jump) {
            boolean falls = registers[t][jump.register()] == jump.value();
            pc[t] = falls ? pc[t] + 1 : jump.target();
        }
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
        return orders.trace();
    }
}
