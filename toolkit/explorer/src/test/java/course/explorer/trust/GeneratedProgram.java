package course.explorer.trust;

import course.explorer.trust.Statement.Synchronized;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Threads that are started together and all joined; then {@code run()} returns all registers and
 * shared variables.
 *
 * @param threads the statements of each
 * @param forbidden the outcome that the program asserts not to have, or null
 * @param tasks how many of the threads, the last ones, are tasks for a pool
 * @param workers how many threads the pool has: one, or as many as there are tasks
 */
record GeneratedProgram(List<List<Statement>> threads, String forbidden, int tasks, int workers) {

    static final int REGISTERS = 3;
    static final int VARIABLES = 2;
    static final int MONITORS = 2;
    static final int LOCKS = 1;

    GeneratedProgram(List<List<Statement>> threads) {
        this(threads, null, 0, 0);
    }

    GeneratedProgram withForbidden(String outcome) {
        return new GeneratedProgram(threads, outcome, tasks, workers);
    }

    /** Whether it has synchronizers that keep accesses apart which nothing orders. */
    boolean ordersMore() {
        return tasks > 0
                || has(s ->
                        switch (s) {
                            case Statement.CountDown c -> true;
                            case Statement.AwaitLatch a -> true;
                            case Statement.AwaitLatchInterruptibly a -> true;
                            case Statement.AcquireInterruptibly a -> true;
                            case Statement.LatchCount c -> true;
                            case Statement.Acquire a -> true;
                            case Statement.AcquireMany a -> true;
                            case Statement.TryAcquire t -> true;
                            case Statement.ReleasePermit r -> true;
                            case Statement.Permits p -> true;
                            case Statement.MeetAtBarrier m -> true;
                            case Statement.Complete c -> true;
                            case Statement.JoinFuture j -> true;
                            case Statement.GetNow g -> true;
                            default -> false;
                        });
    }

    /** Whether main starts this thread, and no other thread does. */
    boolean begunByMain(int thread) {
        return !has(s -> s instanceof Statement.Start start && start.thread() == thread);
    }

    /** Whether some statement, however deep, is of that sort. */
    boolean has(Predicate<Statement> sort) {
        return threads.stream().anyMatch(body -> has(body, sort));
    }

    private static boolean has(List<Statement> body, Predicate<Statement> sort) {
        return body.stream().anyMatch(s -> sort.test(s) || has(inner(s), sort));
    }

    static List<Statement> inner(Statement statement) {
        return switch (statement) {
            case Synchronized s -> s.body();
            case Statement.Locked s -> s.body();
            case Statement.TryLocked s -> s.body();
            case Statement.TryLockedFor s -> s.body();
            case Statement.LockedInterruptibly s -> s.body();
            case Statement.If s -> s.body();
            case Statement.TryAcquire s -> s.body();
            case Statement.Shared s -> s.body();
            case Statement.TryShared s -> s.body();
            default -> List.of();
        };
    }

    private static Statement withInner(Statement statement, List<Statement> body) {
        return switch (statement) {
            case Synchronized s -> new Synchronized(s.monitor(), body);
            case Statement.Locked s -> new Statement.Locked(s.lock(), body);
            case Statement.TryLocked s -> new Statement.TryLocked(s.register(), s.lock(), body);
            case Statement.TryLockedFor s ->
                    new Statement.TryLockedFor(s.register(), s.lock(), s.millis(), body);
            case Statement.LockedInterruptibly s ->
                    new Statement.LockedInterruptibly(s.register(), s.lock(), body);
            case Statement.If s -> new Statement.If(s.register(), s.value(), body);
            case Statement.TryAcquire s -> new Statement.TryAcquire(s.register(), body);
            case Statement.Shared s -> new Statement.Shared(s.alone(), body);
            case Statement.TryShared s -> new Statement.TryShared(s.register(), body);
            default -> throw new IllegalArgumentException("" + statement);
        };
    }

    /** All programs that lack one statement of this one, or its assertion; each thread starts. */
    List<GeneratedProgram> smaller() {
        var all = new ArrayList<GeneratedProgram>();
        if (forbidden != null) {
            all.add(withForbidden(null));
        }
        for (int t = 0; t < threads.size(); t++) {
            for (List<Statement> body : smaller(threads.get(t))) {
                var changed = new ArrayList<>(threads);
                changed.set(t, body);
                all.add(new GeneratedProgram(changed, forbidden, tasks, workers));
            }
        }
        return all;
    }

    private static List<List<Statement>> smaller(List<Statement> body) {
        var all = new ArrayList<List<Statement>>();
        for (int i = 0; i < body.size(); i++) {
            var without = new ArrayList<>(body);
            Statement removed = without.remove(i);
            if (!(removed instanceof Statement.Start)) {
                all.add(without);
            }
            for (List<Statement> less : smaller(inner(removed))) {
                var changed = new ArrayList<>(body);
                changed.set(i, withInner(removed, less));
                all.add(changed);
            }
        }
        return all;
    }
}
