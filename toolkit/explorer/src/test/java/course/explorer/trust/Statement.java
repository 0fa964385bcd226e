package course.explorer.trust;

import java.util.List;

/**
 * One statement of a generated program. Registers are a thread's own; variables, monitors and locks
 * are shared. Threads, registers, monitors and locks are numbered from 0.
 */
sealed interface Statement {

    /** {@code register = variable} */
    record Read(int register, Variable from) implements Statement {}

    /** {@code variable = value} */
    record Write(Variable to, int value) implements Statement {}

    /** {@code variable++} of a plain or volatile variable: a read, then a write. */
    record Increment(Variable variable) implements Statement {}

    /** {@code register = atomic.getAndIncrement()} */
    record GetAndIncrement(int register, Variable atomic) implements Statement {}

    /** {@code register = atomic.compareAndSet(expected, value) ? 1 : 0} */
    record CompareAndSet(int register, Variable atomic, int expected, int value)
            implements Statement {}

    /** {@code synchronized (monitor) body}; only inside one is there a wait or notify of it. */
    record Synchronized(int monitor, List<Statement> body) implements Statement {}

    /** {@code lock.lock()}, the body, {@code lock.unlock()} in a finally block. */
    record Locked(int lock, List<Statement> body) implements Statement {}

    /** {@code register = lock.tryLock() ? 1 : 0}, and the body and an unlock if it succeeds. */
    record TryLocked(int register, int lock, List<Statement> body) implements Statement {}

    record Wait(int monitor) implements Statement {}

    record Notify(int monitor, boolean all) implements Statement {}

    record Park() implements Statement {}

    record Unpark(int thread) implements Statement {}

    record Join(int thread) implements Statement {}

    /** Starts a thread that main does not start; it is started in no other place. */
    record Start(int thread) implements Statement {}

    /** {@code thread.join()}; {@code register = 1} if it was interrupted, else 0. */
    record JoinInterruptibly(int register, int thread) implements Statement {}

    /** {@code semaphore.acquire()}; {@code register = 1} if it was interrupted, else 0. */
    record AcquireInterruptibly(int register) implements Statement {}

    /** {@code latch.await()}; {@code register = 1} if it was interrupted, else 0. */
    record AwaitLatchInterruptibly(int register) implements Statement {}

    /**
     * {@code lock.lockInterruptibly()}; {@code register = 1} if it was interrupted, else 0, and
     * then the body and an unlock.
     */
    record LockedInterruptibly(int register, int lock, List<Statement> body) implements Statement {}

    /**
     * {@code register = lock.tryLock(millis, MILLISECONDS) ? 1 : 0}, or 2 if it was interrupted;
     * the body and an unlock if it succeeds.
     */
    record TryLockedFor(int register, int lock, long millis, List<Statement> body)
            implements Statement {}

    /** {@code Thread.sleep(millis)}; {@code register = 1} if it was interrupted, else 0. */
    record SleepFor(int register, long millis) implements Statement {}

    /** {@code since = System.nanoTime()} */
    record Mark() implements Statement {}

    /**
     * {@code register = System.nanoTime() - from >= millis ? 1 : 0}, from the start or the mark.
     */
    record ReadClock(int register, long millis, boolean sinceMark) implements Statement {}

    /** {@code end = System.nanoTime() + millis; while (System.nanoTime() < end) onSpinWait();} */
    record SpinFor(long millis) implements Statement {}

    /** {@code register = new Random().nextInt(bound)}; few values, so that all are tried. */
    record DrawFreely(int register, int bound) implements Statement {}

    /** {@code register} = how the hash codes of two of the program's objects compare, plus 1. */
    record CompareHashes(int register, int one, int other) implements Statement {}

    /** Sleeps for a random time up to this many milliseconds. */
    record SleepAtMost(int register, long millis) implements Statement {}

    record Interrupt(int thread) implements Statement {}

    /** {@code register = Thread.interrupted() ? 1 : 0} */
    record Interrupted(int register) implements Statement {}

    /** {@code register = new Random(seed).nextInt(2)} */
    record Draw(int register, long seed) implements Statement {}

    /** {@code if (register == value) body} */
    record If(int register, int value, List<Statement> body) implements Statement {}

    /** {@code while (variable != value)}, with a look now and then. */
    record Await(Variable variable, int value, Round round) implements Statement {}

    /** What a round of a loop does that waits; it changes nothing that others can tell. */
    enum Round {
        SPIN("Thread.onSpinWait();"),
        SLEEP("Thread.sleep(10);"),
        SLEEP_LONG("Thread.sleep(5_000);"),
        PARK("LockSupport.parkNanos(1_000);"),
        TIMED_LATCH("shut.await(10, TimeUnit.MILLISECONDS);"),
        TIMED_PERMIT("none.tryAcquire(10, TimeUnit.MILLISECONDS);"),
        TIMED_QUEUE("empty.poll(10, TimeUnit.MILLISECONDS);"),
        TRY_PERMIT("none.tryAcquire();"),
        WAIT("synchronized (apart) { apart.wait(10); }"),
        COUNT("rounds++;"),
        PRINT("System.err.println(rounds++);");

        final String text;

        Round(String text) {
            this.text = text;
        }
    }

    /** {@code latch.countDown()}; the latch begins with {@link Synchronizers#latch}. */
    record CountDown() implements Statement {}

    record AwaitLatch() implements Statement {}

    /** {@code register = (int) latch.getCount()} */
    record LatchCount(int register) implements Statement {}

    /** {@code semaphore.acquire()}; it begins with {@link Synchronizers#PERMITS}. */
    record Acquire() implements Statement {}

    /** {@code semaphore.acquire(permits)}, where not all threads want as many. */
    record AcquireMany(int permits) implements Statement {}

    /** {@code register = semaphore.tryAcquire() ? 1 : 0}, and the body if it succeeds. */
    record TryAcquire(int register, List<Statement> body) implements Statement {}

    record ReleasePermit() implements Statement {}

    /** {@code register = semaphore.availablePermits()} */
    record Permits(int register) implements Statement {}

    /** {@code lock.readLock()} or, if it is alone, {@code lock.writeLock()} round the body. */
    record Shared(boolean alone, List<Statement> body) implements Statement {}

    /** {@code register = lock.readLock().tryLock() ? 1 : 0}, and the body if it succeeds. */
    record TryShared(int register, List<Statement> body) implements Statement {}

    /** {@code register = barrier.await()}; it is for {@link Synchronizers#PARTIES}. */
    record MeetAtBarrier(int register) implements Statement {}

    /** {@code register = future.complete(value) ? 1 : 0} */
    record Complete(int register, int value) implements Statement {}

    /** {@code register = future.join()} */
    record JoinFuture(int register) implements Statement {}

    /** {@code register = future.getNow(0)} */
    record GetNow(int register) implements Statement {}

    /** {@code pool.execute(task)}, at most once for each task. */
    record Execute(int task) implements Statement {}

    /** {@code register = task.get()}, which is the task's register 0 at its end. */
    record GetTask(int register, int task) implements Statement {}

    /** How a shared variable is accessed. */
    enum Mode {
        PLAIN,
        VOLATILE,
        ATOMIC
    }

    /** A shared int, at first 0. */
    record Variable(Mode mode, int index) {
        String name() {
            return mode.name().toLowerCase(java.util.Locale.ROOT).charAt(0) + "" + index;
        }
    }
}
