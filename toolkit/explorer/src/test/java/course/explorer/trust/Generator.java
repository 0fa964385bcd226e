package course.explorer.trust;

import course.explorer.trust.Statement.Mode;
import course.explorer.trust.Statement.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Makes small random programs, the same for the same seed. Threads join and unpark only those that
 * are started before them: a thread that is not started yet is not waited for, and gets no permit.
 */
final class Generator {

    private final RandomGenerator random;
    private final Flavour flavour;
    private int threads;
    private int firstTask;

    private Generator(long seed, Flavour flavour) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.flavour = flavour;
    }

    static GeneratedProgram program(long seed, Flavour flavour) {
        return new Generator(seed, flavour).program();
    }

    private GeneratedProgram program() {
        return switch (flavour) {
            case POOLS -> pooled();
            case FAMILIES -> families();
            default -> threaded();
        };
    }

    /** A thread or two, and a task or two that they hand to a pool. */
    private GeneratedProgram pooled() {
        int begun = 1 + random.nextInt(2);
        int tasks = 1 + random.nextInt(2);
        threads = begun + tasks;
        firstTask = begun;
        var bodies = new ArrayList<List<Statement>>();
        for (int t = 0; t < threads; t++) {
            var body = new ArrayList<Statement>();
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                body.add(statement(t, 0));
            }
            bodies.add(body);
        }
        for (int task = begun; task < threads; task++) {
            List<Statement> by = bodies.get(random.nextInt(task));
            by.add(random.nextInt(by.size() + 1), new Statement.Execute(task));
        }
        return new GeneratedProgram(bodies, null, tasks, 1 + random.nextInt(tasks));
    }

    /** Threads that start threads, up to three levels of them. */
    private GeneratedProgram families() {
        threads = 3 + random.nextInt(2);
        var bodies = new ArrayList<List<Statement>>();
        for (int t = 0; t < threads; t++) {
            var body = new ArrayList<Statement>();
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                body.add(statement(t, 0));
            }
            bodies.add(body);
        }
        for (int child = 1; child < threads; child++) {
            List<Statement> by = bodies.get(random.nextInt(child));
            by.add(random.nextInt(by.size() + 1), new Statement.Start(child));
        }
        return new GeneratedProgram(bodies);
    }

    private GeneratedProgram threaded() {
        threads = flavour.least == 3 ? 3 : 2 + random.nextInt(flavour == Flavour.WAITING ? 1 : 2);
        int statements = threads == 2 ? 2 + random.nextInt(3) : flavour.most - random.nextInt(2);
        var bodies = new ArrayList<List<Statement>>();
        for (int t = 0; t < threads; t++) {
            var body = new ArrayList<Statement>();
            for (int i = 0; i < Math.max(1, statements); i++) {
                body.add(statement(t, 0));
            }
            bodies.add(body);
        }
        return new GeneratedProgram(bodies);
    }

    private Statement statement(int thread, int depth) {
        int dice = random.nextInt(10);
        if (dice < flavour.special && depth < 2) {
            Statement special = special(thread, depth);
            if (special != null) {
                return special;
            }
        }
        return dice == 9 && depth < 2
                ? new Statement.If(register(), random.nextInt(2), block(thread, depth + 1))
                : access();
    }

    private Statement special(int thread, int depth) {
        return switch (flavour) {
            case MEMORY -> null;
            case MONITORS -> new Statement.Synchronized(monitor(), block(thread, depth + 1));
            case WAITING -> waiting(thread, depth);
            case PARKING ->
                    random.nextBoolean()
                            ? new Statement.Park()
                            : new Statement.Unpark(random.nextInt(thread + 1));
            case JOINING ->
                    thread > 0 && random.nextBoolean()
                            ? new Statement.Join(random.nextInt(thread))
                            : new Statement.Synchronized(monitor(), block(thread, depth + 1));
            case LOCKS -> locked(thread, depth);
            case TIMING -> timing(thread, depth);
            case CLOCKS -> clocks(thread, depth);
            case CHANCE -> chance(thread, depth);
            case INTERRUPTS -> interrupts(thread);
            case FAMILIES -> families(thread, depth);
            case CANCELLING -> cancelling(thread, depth);
            case LATCHES -> latches(thread, depth);
            case SEMAPHORES -> semaphores(thread, depth);
            case READERS -> readers(thread, depth);
            case PERMITS -> permits(thread, depth);
            case BARRIERS ->
                    random.nextInt(3) < 2 || depth > 0
                            ? new Statement.MeetAtBarrier(register())
                            : new Statement.Locked(0, block(thread, depth + 1));
            case FUTURES -> futures();
            case POOLS ->
                    random.nextInt(3) < 2
                            ? new Statement.GetTask(
                                    register(), firstTask + random.nextInt(threads - firstTask))
                            : new Statement.Locked(0, block(thread, depth + 1));
            case SPINNING -> await(Statement.Round.SPIN);
            case POLLING -> {
                var rounds = Statement.Round.values();
                yield await(rounds[random.nextInt(rounds.length)]);
            }
        };
    }

    private Statement await(Statement.Round round) {
        Mode mode = random.nextBoolean() ? Mode.VOLATILE : Mode.ATOMIC;
        var variable = new Variable(mode, random.nextInt(GeneratedProgram.VARIABLES));
        return new Statement.Await(variable, 1 + random.nextInt(2), round);
    }

    private Statement waiting(int thread, int depth) {
        int monitor = monitor();
        var body = new ArrayList<>(block(thread, 2));
        Statement signal =
                random.nextInt(5) < 2
                        ? new Statement.Wait(monitor)
                        : new Statement.Notify(monitor, random.nextBoolean());
        body.add(random.nextInt(body.size() + 1), signal);
        return new Statement.Synchronized(monitor, body);
    }

    /** Waits that fit into the slack once or twice, and one that does not. */
    private Statement timing(int thread, int depth) {
        long millis = List.of(300L, 700L, 5_000L).get(random.nextInt(3));
        return switch (random.nextInt(5)) {
            case 0, 1, 2 -> new Statement.SleepFor(register(), millis);
            case 3 ->
                    new Statement.TryLockedFor(
                            register(),
                            random.nextInt(GeneratedProgram.LOCKS),
                            millis,
                            block(thread, depth + 1));
            default ->
                    new Statement.Locked(
                            random.nextInt(GeneratedProgram.LOCKS), block(thread, depth + 1));
        };
    }

    /** All times are multiples of {@link Machine#MOMENT}. */
    private Statement clocks(int thread, int depth) {
        long millis = List.of(250L, 750L, 5_000L).get(random.nextInt(3));
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new Statement.ReadClock(register(), millis, random.nextBoolean());
            case 3 -> new Statement.Mark();
            case 4 -> new Statement.SpinFor(millis);
            case 5 ->
                    new Statement.TryLockedFor(
                            register(),
                            random.nextInt(GeneratedProgram.LOCKS),
                            millis,
                            block(thread, depth + 1));
            default -> new Statement.SleepFor(register(), millis);
        };
    }

    private Statement chance(int thread, int depth) {
        long millis = List.of(250L, 750L, 5_000L).get(random.nextInt(3));
        int one = monitor();
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new Statement.DrawFreely(register(), 2 + random.nextInt(2));
            case 3, 4 ->
                    new Statement.CompareHashes(
                            register(), one, GeneratedProgram.MONITORS - 1 - one);
            case 5 -> new Statement.SleepAtMost(register(), millis);
            case 6 -> new Statement.SleepFor(register(), millis);
            default -> new Statement.Synchronized(monitor(), block(thread, depth + 1));
        };
    }

    private Statement interrupts(int thread) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Statement.Interrupt(other(thread));
            case 2 -> new Statement.Interrupted(register());
            case 3 -> new Statement.Draw(register(), random.nextInt(100));
            default -> new Statement.SleepFor(register(), random.nextBoolean() ? 300 : 5_000);
        };
    }

    private Statement families(int thread, int depth) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Statement.Interrupt(other(thread));
            case 2 -> new Statement.Interrupted(register());
            case 3 -> new Statement.Synchronized(monitor(), block(thread, depth + 1));
            default -> new Statement.JoinInterruptibly(register(), other(thread));
        };
    }

    private Statement cancelling(int thread, int depth) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> new Statement.Interrupt(other(thread));
            case 3 -> new Statement.Interrupted(register());
            case 4 -> new Statement.AcquireInterruptibly(register());
            case 5 -> new Statement.ReleasePermit();
            case 6 -> new Statement.AwaitLatchInterruptibly(register());
            case 7 -> new Statement.CountDown();
            case 8 -> new Statement.Park();
            case 9 -> new Statement.Unpark(random.nextInt(thread + 1));
            default -> new Statement.LockedInterruptibly(register(), 0, block(thread, depth + 1));
        };
    }

    private Statement latches(int thread, int depth) {
        return switch (random.nextInt(7)) {
            case 0, 1, 2 -> new Statement.CountDown();
            case 3, 4 -> new Statement.AwaitLatch();
            case 5 -> new Statement.LatchCount(register());
            default -> new Statement.Locked(0, block(thread, depth + 1));
        };
    }

    private Statement semaphores(int thread, int depth) {
        return switch (random.nextInt(7)) {
            case 0, 1 -> new Statement.Acquire();
            case 2, 3 -> new Statement.ReleasePermit();
            case 4 -> new Statement.Permits(register());
            default -> new Statement.TryAcquire(register(), block(thread, depth + 1));
        };
    }

    /** Some want one permit and some two, so that it matters who is first in line. */
    private Statement permits(int thread, int depth) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Statement.AcquireMany(1 + random.nextInt(2));
            case 2, 3 -> new Statement.ReleasePermit();
            case 4 -> new Statement.Permits(register());
            default -> new Statement.TryAcquire(register(), block(thread, depth + 1));
        };
    }

    /** Readers and writers, and latches for which they wait while they hold the lock. */
    private Statement readers(int thread, int depth) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new Statement.Shared(false, block(thread, depth + 1));
            case 3, 4 -> new Statement.Shared(true, block(thread, depth + 1));
            case 5 -> new Statement.TryShared(register(), block(thread, depth + 1));
            case 6 -> new Statement.CountDown();
            default -> new Statement.AwaitLatch();
        };
    }

    private Statement futures() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Statement.Complete(register(), 1 + random.nextInt(2));
            case 2 -> new Statement.GetNow(register());
            default -> new Statement.JoinFuture(register());
        };
    }

    private Statement locked(int thread, int depth) {
        int lock = random.nextInt(GeneratedProgram.LOCKS);
        return random.nextInt(3) == 0
                ? new Statement.TryLocked(register(), lock, block(thread, depth + 1))
                : new Statement.Locked(lock, block(thread, depth + 1));
    }

    private List<Statement> block(int thread, int depth) {
        var body = new ArrayList<Statement>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            body.add(statement(thread, depth));
        }
        return body;
    }

    private Statement access() {
        Mode mode = Mode.values()[random.nextInt(Mode.values().length)];
        if (mode == Mode.PLAIN && flavour.keepsApart()) {
            mode = Mode.VOLATILE;
        }
        Variable variable = new Variable(mode, random.nextInt(GeneratedProgram.VARIABLES));
        int dice = random.nextInt(6);
        if (dice < 2) {
            return new Statement.Read(register(), variable);
        }
        if (dice < 4) {
            return new Statement.Write(variable, 1 + random.nextInt(2));
        }
        if (mode != Mode.ATOMIC) {
            return new Statement.Increment(variable);
        }
        return dice == 4
                ? new Statement.GetAndIncrement(register(), variable)
                : new Statement.CompareAndSet(
                        register(), variable, random.nextInt(2), 1 + random.nextInt(2));
    }

    private int register() {
        return random.nextInt(GeneratedProgram.REGISTERS);
    }

    private int monitor() {
        return random.nextInt(GeneratedProgram.MONITORS);
    }

    private int other(int thread) {
        return (thread + 1 + random.nextInt(threads - 1)) % threads;
    }
}
