package course.explorer.trust;

import course.explorer.trust.Statement.Mode;
import course.explorer.trust.Statement.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * A visible action of the model, or a local jump. Statements are compiled to these, one list a
 * thread; each but {@link Unless} is one step.
 */
sealed interface Instruction {

    record Load(int register, Variable from) implements Instruction {}

    record Store(Variable to, int value) implements Instruction {}

    /** Stores one more than the hidden register holds. */
    record StoreNext(Variable to) implements Instruction {}

    record Bump(int register, Variable atomic) implements Instruction {}

    record Swap(int register, Variable atomic, int expected, int value) implements Instruction {}

    record Enter(int monitor) implements Instruction {}

    record TryEnter(int register, int monitor) implements Instruction {}

    record Exit(int monitor) implements Instruction {}

    record Sleep(int monitor) implements Instruction {}

    record Wake(int monitor, boolean all) implements Instruction {}

    record Park() implements Instruction {}

    record Unpark(int thread) implements Instruction {}

    record Join(int thread) implements Instruction {}

    record Start(int thread) implements Instruction {}

    /** The end of a thread, where it is a step that an interrupt can come before. */
    record End() implements Instruction {}

    /** Comes, and then waits if it has to; an interrupt ends the wait. */
    sealed interface Interruptible extends Instruction {
        /** Gets 1 if it was interrupted, else 0. */
        int register();
    }

    record JoinInterruptibly(int register, int thread) implements Interruptible {}

    record AcquireInterruptibly(int register) implements Interruptible {}

    record AwaitLatchInterruptibly(int register) implements Interruptible {}

    record EnterInterruptibly(int register, int monitor) implements Interruptible {}

    /** Reads the clock: a wait that comes next ends so long after. */
    record Deadline(long millis) implements Instruction {}

    record Nap(int register) implements Instruction {}

    record TryEnterFor(int register, int monitor) implements Instruction {}

    /** A step at which time may have passed. */
    sealed interface Reading extends Instruction {}

    record Mark() implements Reading {}

    record Clock(int register, long millis, boolean sinceMark) implements Reading {}

    /** Reads the clock: a loop that comes next ends so long after. */
    record SpinEnd(long millis) implements Reading {}

    /** Reads the clock until that shows the end; waits while it shows what it did. */
    record Spin() implements Reading {}

    record DrawFreely(int register, int bound) implements Instruction {}

    record CompareHashes(int register, int one, int other) implements Instruction {}

    /** A nap comes next, which may end at any moment from now to so long after. */
    record LastMoment(long millis) implements Instruction {}

    record Interrupt(int thread) implements Instruction {}

    record Interrupted(int register) implements Instruction {}

    record Draw(int register, long seed) implements Instruction {}

    record Until(Variable variable, int value) implements Instruction {}

    /** A step of one of {@link Synchronizers}. */
    sealed interface Synchronizing extends Instruction {}

    record CountDown() implements Synchronizing {}

    record AwaitLatch() implements Synchronizing {}

    record LatchCount(int register) implements Synchronizing {}

    record Acquire() implements Synchronizing {}

    record TryAcquire(int register) implements Synchronizing {}

    record ReleasePermit() implements Synchronizing {}

    record Permits(int register) implements Synchronizing {}

    /** Takes permits if that is possible at once; the hidden register says so. */
    record Ask(int permits) implements Synchronizing {}

    record QueueUp() implements Synchronizing {}

    /** Takes permits as the first in line. */
    record Given(int permits) implements Synchronizing {}

    /** Takes a read-write lock if that is possible at once; the hidden register says so. */
    record Come(boolean alone) implements Synchronizing {}

    record GetInLine(boolean alone) implements Synchronizing {}

    /** Takes it as the first in line. */
    record Served(boolean alone) implements Synchronizing {}

    record TryShared(int register) implements Synchronizing {}

    record GiveBack(boolean alone) implements Synchronizing {}

    /** Comes to the barrier; {@link Leave} is for who is not the last. */
    record Arrive(int register) implements Synchronizing {}

    record Leave() implements Synchronizing {}

    record Complete(int register, int value) implements Synchronizing {}

    record JoinFuture(int register) implements Synchronizing {}

    record GetNow(int register) implements Synchronizing {}

    record Execute(int task) implements Instruction {}

    record GetTask(int register, int task) implements Instruction {}

    /** Goes to the target if the register differs from the value. */
    record Unless(int register, int value, int target) implements Instruction {}

    /**
     * The register that {@code variable++} keeps its value in, and a lock's first try its result.
     */
    int HIDDEN = GeneratedProgram.REGISTERS;

    static List<List<Instruction>> compile(GeneratedProgram program) {
        boolean ends = program.has(s -> s instanceof Statement.JoinInterruptibly);
        return program.threads().stream().map(body -> compile(body, ends)).toList();
    }

    private static List<Instruction> compile(List<Statement> body, boolean ends) {
        var code = new ArrayList<Instruction>();
        compile(body, code);
        if (ends) {
            code.add(new End());
        }
        return List.copyOf(code);
    }

    private static void compile(List<Statement> body, List<Instruction> code) {
        for (Statement statement : body) {
            switch (statement) {
                case Statement.Read s -> code.add(new Load(s.register(), s.from()));
                case Statement.Write s -> code.add(new Store(s.to(), s.value()));
                case Statement.Increment s -> {
                    code.add(new Load(HIDDEN, s.variable()));
                    code.add(new StoreNext(s.variable()));
                }
                case Statement.GetAndIncrement s -> code.add(new Bump(s.register(), s.atomic()));
                case Statement.CompareAndSet s ->
                        code.add(new Swap(s.register(), s.atomic(), s.expected(), s.value()));
                case Statement.Synchronized s -> within(s.monitor(), s.body(), code);
                case Statement.Locked s ->
                        within(GeneratedProgram.MONITORS + s.lock(), s.body(), code);
                case Statement.TryLocked s -> {
                    int lock = GeneratedProgram.MONITORS + s.lock();
                    code.add(new TryEnter(s.register(), lock));
                    int at = code.size();
                    code.add(null);
                    compile(s.body(), code);
                    code.add(new Exit(lock));
                    code.set(at, new Unless(s.register(), 1, code.size()));
                }
                case Statement.TryLockedFor s -> {
                    int lock = GeneratedProgram.MONITORS + s.lock();
                    code.add(new Deadline(s.millis()));
                    code.add(new TryEnterFor(s.register(), lock));
                    int at = code.size();
                    code.add(null);
                    compile(s.body(), code);
                    code.add(new Exit(lock));
                    code.set(at, new Unless(s.register(), 1, code.size()));
                }
                case Statement.SleepFor s -> {
                    code.add(new Deadline(s.millis()));
                    code.add(new Nap(s.register()));
                }
                case Statement.Mark s -> code.add(new Mark());
                case Statement.ReadClock s ->
                        code.add(new Clock(s.register(), s.millis(), s.sinceMark()));
                case Statement.SpinFor s -> {
                    code.add(new SpinEnd(s.millis()));
                    code.add(new Spin());
                }
                case Statement.DrawFreely s -> code.add(new DrawFreely(s.register(), s.bound()));
                case Statement.CompareHashes s ->
                        code.add(new CompareHashes(s.register(), s.one(), s.other()));
                case Statement.SleepAtMost s -> {
                    code.add(new LastMoment(s.millis()));
                    code.add(new Nap(s.register()));
                }
                case Statement.Interrupt s -> code.add(new Interrupt(s.thread()));
                case Statement.Interrupted s -> code.add(new Interrupted(s.register()));
                case Statement.Draw s -> code.add(new Draw(s.register(), s.seed()));
                case Statement.Wait s -> code.add(new Sleep(s.monitor()));
                case Statement.Notify s -> code.add(new Wake(s.monitor(), s.all()));
                case Statement.Park s -> code.add(new Park());
                case Statement.Unpark s -> code.add(new Unpark(s.thread()));
                case Statement.Join s -> code.add(new Join(s.thread()));
                case Statement.Start s -> code.add(new Start(s.thread()));
                case Statement.JoinInterruptibly s ->
                        code.add(new JoinInterruptibly(s.register(), s.thread()));
                case Statement.AcquireInterruptibly s ->
                        code.add(new AcquireInterruptibly(s.register()));
                case Statement.AwaitLatchInterruptibly s ->
                        code.add(new AwaitLatchInterruptibly(s.register()));
                case Statement.LockedInterruptibly s -> {
                    int lock = GeneratedProgram.MONITORS + s.lock();
                    code.add(new EnterInterruptibly(s.register(), lock));
                    int at = code.size();
                    code.add(null);
                    compile(s.body(), code);
                    code.add(new Exit(lock));
                    code.set(at, new Unless(s.register(), 0, code.size()));
                }
                case Statement.Await s -> code.add(new Until(s.variable(), s.value()));
                case Statement.CountDown s -> code.add(new CountDown());
                case Statement.AwaitLatch s -> code.add(new AwaitLatch());
                case Statement.LatchCount s -> code.add(new LatchCount(s.register()));
                case Statement.Acquire s -> code.add(new Acquire());
                case Statement.TryAcquire s -> {
                    code.add(new TryAcquire(s.register()));
                    int at = code.size();
                    code.add(null);
                    compile(s.body(), code);
                    code.set(at, new Unless(s.register(), 1, code.size()));
                }
                case Statement.AcquireMany s -> {
                    code.add(new Ask(s.permits()));
                    int at = code.size();
                    code.add(null);
                    code.add(new QueueUp());
                    code.add(new Given(s.permits()));
                    code.set(at, new Unless(HIDDEN, 0, code.size()));
                }
                case Statement.Shared s -> {
                    code.add(new Come(s.alone()));
                    int at = code.size();
                    code.add(null);
                    code.add(new GetInLine(s.alone()));
                    code.add(new Served(s.alone()));
                    code.set(at, new Unless(HIDDEN, 0, code.size()));
                    compile(s.body(), code);
                    code.add(new GiveBack(s.alone()));
                }
                case Statement.TryShared s -> {
                    code.add(new TryShared(s.register()));
                    int at = code.size();
                    code.add(null);
                    compile(s.body(), code);
                    code.add(new GiveBack(false));
                    code.set(at, new Unless(s.register(), 1, code.size()));
                }
                case Statement.ReleasePermit s -> code.add(new ReleasePermit());
                case Statement.Permits s -> code.add(new Permits(s.register()));
                case Statement.MeetAtBarrier s -> {
                    code.add(new Arrive(s.register()));
                    code.add(new Leave());
                }
                case Statement.Complete s -> code.add(new Complete(s.register(), s.value()));
                case Statement.JoinFuture s -> code.add(new JoinFuture(s.register()));
                case Statement.GetNow s -> code.add(new GetNow(s.register()));
                case Statement.Execute s -> code.add(new Execute(s.task()));
                case Statement.GetTask s -> code.add(new GetTask(s.register(), s.task()));
                case Statement.If s -> {
                    int at = code.size();
                    code.add(null);
                    compile(s.body(), code);
                    code.set(at, new Unless(s.register(), s.value(), code.size()));
                }
            }
        }
    }

    private static void within(int monitor, List<Statement> body, List<Instruction> code) {
        code.add(new Enter(monitor));
        compile(body, code);
        code.add(new Exit(monitor));
    }

    /** The plain variable that this accesses, or null. */
    default Variable plain() {
        Variable variable =
                switch (this) {
                    case Load i -> i.from();
                    case Store i -> i.to();
                    case StoreNext i -> i.to();
                    default -> null;
                };
        return variable != null && variable.mode() == Mode.PLAIN ? variable : null;
    }

    default boolean writes() {
        return this instanceof Store || this instanceof StoreNext;
    }
}
