package course.explorer.trust;

import course.explorer.trust.Statement.Mode;
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

    /** What the synchronizers are to dependence. */
    private enum Slot {
        LATCH,
        SEMAPHORE,
        BARRIER,
        FUTURE,
        POOL
    }

    private final List<List<Instruction>> code;
    private final int[] pc;
    private final int[][] registers;
    private final int[] variables;
    private final Locks locks;
    private final Synchronizers synchronizers;
    private final Tasks tasks;
    private final boolean[] permit;
    private final boolean[] interrupted;
    private final long[] deadline;
    private long now;
    private long slack = SLACK;
    private final Clocks clocks;

    /** Null where two accesses race if and only if they can come next to each other. */
    private final HappensBefore order;

    Machine(GeneratedProgram program) {
        code = program.threads().stream().map(Instruction::compile).toList();
        int threads = code.size();
        pc = new int[threads];
        registers = new int[threads][GeneratedProgram.REGISTERS + 1];
        variables = new int[Statement.Mode.values().length * GeneratedProgram.VARIABLES];
        locks = new Locks(threads);
        synchronizers = new Synchronizers(threads);
        tasks = new Tasks(program);
        permit = new boolean[threads];
        interrupted = new boolean[threads];
        deadline = new long[threads];
        int locations = permitSlot(threads) + Slot.values().length;
        clocks = new Clocks(threads, locations);
        order = program.ordersMore() ? new HappensBefore(threads, locations) : null;
        for (int t = 0; t < threads; t++) {
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
        interrupted = from.interrupted.clone();
        deadline = from.deadline.clone();
        now = from.now;
        slack = from.slack;
        clocks = new Clocks(from.clocks);
        order = from.order == null ? null : new HappensBefore(from.order);
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

    /** A task runs once the pool has it and an idle worker. */
    private boolean mayRun(int t) {
        int before = tasks.before(t);
        return tasks.known(t) && (before < 0 || over(before));
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
                                && !locks.mayEnter(t, i.monitor()));
    }

    private void choicesOf(int t, List<Choice> choices) {
        Instruction next = next(t);
        switch (next) {
            case Instruction.Enter i when !locks.mayEnter(t, i.monitor()) -> {}
            case Instruction.Sleep i when locks.asleep(t) -> choices.add(Choice.spurious(t));
            case Instruction.Sleep i when locks.woken(t) && !locks.free(i.monitor()) -> {}
            case Instruction.Park i when !permit[t] -> choices.add(Choice.spurious(t));
            case Instruction.Join i when !ended(i.thread()) -> {}
            case Instruction.Nap i when !interrupted[t] -> {}
            case Instruction.TryEnterFor i when waitsForTime(t) -> {}
            case Instruction.Until i when variables[slot(i.variable())] != i.value() -> {}
            case Instruction.Wake i when !i.all() && !sleepers(i.monitor()).isEmpty() ->
                    sleepers(i.monitor()).forEach(w -> choices.add(Choice.wake(t, w)));
            case Instruction.AwaitLatch i when synchronizers.count() > 0 -> {}
            case Instruction.Acquire i when synchronizers.permits() <= 0 -> {}
            case Instruction.Leave i when synchronizers.waitsAtBarrier(t) -> {}
            case Instruction.JoinFuture i when synchronizers.value() == 0 -> {}
            case Instruction.GetTask i when !over(i.task()) -> {}
            default -> choices.add(Choice.plain(t));
        }
    }

    private List<Integer> sleepers(int monitor) {
        return IntStream.range(0, pc.length).filter(t -> locks.asleep(t, monitor)).boxed().toList();
    }

    /** Whether plain accesses have raced, or stand next to each other. */
    boolean races() {
        if (order != null) {
            return order.race();
        }
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
        if (tasks.before(t) >= 0) {
            order.before(tasks.before(t), t);
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
                clocks.write(t, lockSlot(i.monitor()));
                release(t, lockSlot(i.monitor()));
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
            case Instruction.Join i -> clocks.join(t, i.thread()); // never where order is kept
            case Instruction.Until i -> read(t, i.variable());
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
            case Instruction.CountDown i -> countDown(t);
            case Instruction.AwaitLatch i -> look(t, Slot.LATCH);
            case Instruction.LatchCount i -> {
                look(t, Slot.LATCH);
                mine[i.register()] = synchronizers.count();
            }
            case Instruction.Acquire i -> acquirePermit(t);
            case Instruction.TryAcquire i -> {
                boolean free = synchronizers.permits() > 0;
                mine[i.register()] = free ? 1 : 0;
                if (free) {
                    acquirePermit(t);
                } else {
                    look(t, Slot.SEMAPHORE);
                }
            }
            case Instruction.ReleasePermit i -> {
                synchronizers.release();
                change(t, Slot.SEMAPHORE);
            }
            case Instruction.Permits i -> {
                look(t, Slot.SEMAPHORE);
                mine[i.register()] = synchronizers.permits();
            }
            case Instruction.Arrive i -> arrive(t, i.register());
            case Instruction.Leave i -> {
                clocks.read(t, slot(Slot.BARRIER));
                synchronizers.leave(t);
            }
            case Instruction.Complete i -> {
                look(t, Slot.FUTURE);
                mine[i.register()] = synchronizers.complete(i.value()) ? 1 : 0;
                if (mine[i.register()] == 1) {
                    change(t, Slot.FUTURE);
                }
            }
            case Instruction.JoinFuture i -> {
                look(t, Slot.FUTURE);
                mine[i.register()] = synchronizers.value();
            }
            case Instruction.GetNow i -> {
                look(t, Slot.FUTURE);
                mine[i.register()] = synchronizers.value();
            }
            case Instruction.Execute i -> execute(t, i.task());
            case Instruction.GetTask i -> {
                clocks.join(t, i.task());
                order.before(i.task(), t);
                mine[i.register()] = registers[i.task()][0];
            }
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

    private int read(int thread, Variable from) {
        clocks.read(thread, slot(from));
        if (order != null && from.mode() == Mode.PLAIN) {
            order.plain(thread, slot(from), false);
        } else {
            acquire(thread, slot(from));
        }
        return variables[slot(from)];
    }

    private void write(int thread, Variable to, int value) {
        variables[slot(to)] = value;
        clocks.write(thread, slot(to));
        if (order != null && to.mode() == Mode.PLAIN) {
            order.plain(thread, slot(to), true);
        } else {
            release(thread, slot(to));
        }
    }

    private void swap(int thread, Instruction.Swap swap) {
        boolean succeeds = variables[slot(swap.atomic())] == swap.expected();
        registers[thread][swap.register()] = succeeds ? 1 : 0;
        read(thread, swap.atomic());
        if (succeeds) {
            write(thread, swap.atomic(), swap.value());
        }
    }

    private void enter(int thread, int monitor) {
        locks.enter(thread, monitor);
        clocks.write(thread, lockSlot(monitor));
        acquire(thread, lockSlot(monitor));
    }

    private void tryEnter(int thread, Instruction.TryEnter attempt) {
        boolean free = locks.mayEnter(thread, attempt.monitor());
        registers[thread][attempt.register()] = free ? 1 : 0;
        if (free) {
            enter(thread, attempt.monitor());
        } else {
            clocks.read(thread, lockSlot(attempt.monitor()));
        }
    }

    private void countDown(int thread) {
        if (synchronizers.countDown()) {
            change(thread, Slot.LATCH);
        } else {
            look(thread, Slot.LATCH);
        }
    }

    private void acquirePermit(int thread) {
        synchronizers.acquire();
        clocks.write(thread, slot(Slot.SEMAPHORE));
        acquire(thread, slot(Slot.SEMAPHORE));
    }

    /** Who comes last goes on at once, and only those who met there know of each other. */
    private void arrive(int thread, int register) {
        int index = synchronizers.arrive(thread);
        registers[thread][register] = index;
        change(thread, Slot.BARRIER);
        if (index == 0) {
            pc[thread]++;
            acquire(thread, slot(Slot.BARRIER));
            IntStream.range(0, pc.length)
                    .filter(synchronizers::metLast)
                    .forEach(w -> order.before(thread, w));
        }
    }

    private void execute(int thread, int task) {
        tasks.execute(task);
        clocks.write(thread, slot(Slot.POOL));
        clocks.join(task, thread);
        order.before(thread, task);
    }

    private void look(int thread, Slot slot) {
        clocks.read(thread, slot(slot));
        acquire(thread, slot(slot));
    }

    private void change(int thread, Slot slot) {
        clocks.write(thread, slot(slot));
        release(thread, slot(slot));
    }

    private void acquire(int thread, int slot) {
        if (order != null) {
            order.acquire(thread, slot);
        }
    }

    private void release(int thread, int slot) {
        if (order != null) {
            order.release(thread, slot);
        }
    }

    /** Falls asleep, wakes without a signal, or takes the monitor back; true if not done yet. */
    private boolean sleep(int t, int monitor, Choice choice) {
        clocks.write(t, lockSlot(monitor));
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
        return variables.length + GeneratedProgram.MONITORS + GeneratedProgram.LOCKS + thread;
    }

    private int slot(Slot slot) {
        return permitSlot(pc.length) + slot.ordinal();
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
