package course.explorer;

import course.explorer.search.Replay;
import java.io.Serializable;
import java.util.function.Consumer;

/**
 * The bounds of an exploration. Immutable; the {@code with…} methods give changed copies.
 *
 * <p>A budget is counted in schedules and steps, never in time, so that a verdict does not depend
 * on the machine.
 *
 * @param seed of the random schedules that are tried when the search does not finish
 * @param schedules most complete executions to explore, at least 1
 * @param steps most scheduling steps to take over all executions, at least 1
 * @param depth most steps in a single execution, at least 1; a longer one is cut and reported
 * @param preemptions most pre-emptions in a schedule, or -1 for no bound
 * @param reduction whether schedules that differ only in the order of independent steps count once
 *     (dynamic partial-order reduction); off means every interleaving is run
 * @param fine whether every access inside the JDK's concurrent classes is a step of its own
 * @param replay the one schedule to run, as {@link Exploration#replay} gave it, or empty
 * @param strictPublication whether a data race fails even if it only publishes immutable objects,
 *     which is legal Java (JLS §17.5); off means that it is a remark
 * @param threadsLeft whether threads may be left that can never end, once the body has returned;
 *     off means that it is a failure, {@link Kind#THREAD_LEAK}
 */
public record Options(
        long seed,
        long schedules,
        long steps,
        int depth,
        int preemptions,
        boolean reduction,
        boolean fine,
        String replay,
        boolean strictPublication,
        boolean threadsLeft)
        implements Serializable {

    /** No bound on pre-emptions. */
    public static final int UNBOUNDED = -1;

    /** System property with the seed of an exploration that names none: a number, else 1. */
    public static final String SEED = "course.explorer.seed";

    static final Options DEFAULT =
            new Options(
                    Long.getLong(SEED, 1),
                    1_000_000,
                    100_000_000L,
                    20_000,
                    UNBOUNDED,
                    true,
                    false,
                    "",
                    false,
                    false);

    public Options {
        if (schedules < 1 || steps < 1 || depth < 1) {
            throw new IllegalArgumentException("a budget is at least 1");
        }
        if (preemptions < UNBOUNDED) {
            throw new IllegalArgumentException("pre-emptions: 0 or more, or -1 for no bound");
        }
        if (!replay.isEmpty() && !Replay.isOne(replay)) {
            throw new IllegalArgumentException(
                    "\""
                            + replay
                            + "\" is no schedule: copy the whole text after \"replay:\","
                            + " as in 8hlty@1.2");
        }
    }

    public Options withSeed(long newSeed) {
        return with(copy -> copy.seed = newSeed);
    }

    /** Most complete executions to explore. */
    public Options withSchedules(long most) {
        return with(copy -> copy.schedules = most);
    }

    /** Most steps over all executions. */
    public Options withSteps(long most) {
        return with(copy -> copy.steps = most);
    }

    /** Most steps in one execution. */
    public Options withDepth(int most) {
        return with(copy -> copy.depth = most);
    }

    /** Most pre-emptions in a schedule, or {@link #UNBOUNDED}. */
    public Options withPreemptions(int most) {
        return with(copy -> copy.preemptions = most);
    }

    public Options withReduction(boolean on) {
        return with(copy -> copy.reduction = on);
    }

    public Options withFine(boolean on) {
        return with(copy -> copy.fine = on);
    }

    /** Runs one schedule only, the one that this string names. */
    public Options withReplay(String schedule) {
        return with(copy -> copy.replay = schedule);
    }

    /** A data race fails, even one that only publishes immutable objects. */
    public Options withStrictPublication(boolean on) {
        return with(copy -> copy.strictPublication = on);
    }

    /** Threads may be left that can never end, once the body has returned. */
    public Options withThreadsLeft(boolean on) {
        return with(copy -> copy.threadsLeft = on);
    }

    private Options with(Consumer<Copy> change) {
        var copy = new Copy(this);
        change.accept(copy);
        return copy.options();
    }

    /** Options of which one may be changed. */
    private static final class Copy {
        private long seed;
        private long schedules;
        private long steps;
        private int depth;
        private int preemptions;
        private boolean reduction;
        private boolean fine;
        private String replay;
        private boolean strictPublication;
        private boolean threadsLeft;

        Copy(Options of) {
            seed = of.seed;
            schedules = of.schedules;
            steps = of.steps;
            depth = of.depth;
            preemptions = of.preemptions;
            reduction = of.reduction;
            fine = of.fine;
            replay = of.replay;
            strictPublication = of.strictPublication;
            threadsLeft = of.threadsLeft;
        }

        Options options() {
            return new Options(
                    seed,
                    schedules,
                    steps,
                    depth,
                    preemptions,
                    reduction,
                    fine,
                    replay,
                    strictPublication,
                    threadsLeft);
        }
    }
}
