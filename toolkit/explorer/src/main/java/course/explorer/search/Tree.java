package course.explorer.search;

import course.explorer.race.Location;
import java.util.Arrays;

/**
 * The depth-first search over all schedules, with its stack of decisions.
 *
 * <p>A thread decision knows the threads enabled there, those to be tried (its source set, or all
 * without reduction), those done, and those asleep: a thread sleeps once everything that begins
 * with its step was explored from a state that differs only by steps independent of it, and wakes
 * when a dependent step is taken. A data decision tries all its values.
 */
public final class Tree extends Chooser {

    /** Times that are tried at one reading of the clock. */
    private static final int MOST_TIMES = 32;

    private final boolean reduce;
    private final int preemptions;
    private final Reduction reduction = new Reduction(this);

    private int depth;
    private int prefix;
    private int parent;

    /** The last thread decision of the prefix: its step is the first that is new. */
    private int freshFrom;

    private int[] chosen = new int[256];
    private int[] values = new int[256];
    private int[] step = new int[256];
    private int[] locations = new int[256];
    private int[] switches = new int[256];
    private int[] runner = new int[256];
    private long[] signatures = new long[256];
    private long[] enabled = new long[256];
    private long[] sleep = new long[256];
    private long[] backtrack = new long[256];
    private long[] done = new long[256];
    private int[][][] asleep = new int[256][][];

    /** Where a decision is how much time passes: the times to be tried, in ns; else null. */
    private long[][] times = new long[256][];

    private long must;
    private boolean diverged;
    private boolean cutByBound;
    private final int[] localSteps = new int[Location.THREADS];

    /**
     * @param preemptions most pre-emptions in a schedule, or -1 for no bound; with a bound nothing
     *     is reduced, since reduction under a bound would lose schedules
     */
    public Tree(boolean reduce, int preemptions) {
        this.reduce = reduce && preemptions < 0;
        this.preemptions = preemptions;
    }

    @Override
    public boolean diverged() {
        return diverged;
    }

    @Override
    public boolean ordersSteps() {
        return reduce;
    }

    /** Whether a schedule was left out because of the bound on pre-emptions. */
    public boolean cutByBound() {
        return cutByBound;
    }

    @Override
    public int[] choices() {
        int[] list = new int[depth];
        int n = 0;
        for (int d = 0; d < depth; d++) {
            if (values[d] > 0 || Long.bitCount(enabled[d]) > 1) {
                list[n++] = values[d] > 0 && times[d] != null ? (int) time(d) : chosen[d];
            }
        }
        return Arrays.copyOf(list, n);
    }

    @Override
    public void start() {
        depth = 0;
        parent = -1;
        freshFrom = Math.max(prefix - 1, 0);
        while (freshFrom > 0 && values[freshFrom] > 0) {
            freshFrom--;
        }
        Arrays.fill(localSteps, 0);
        Steps.start();
    }

    @Override
    public int next(long enabledNow, int running, long signature, int locationsNow) {
        int d = depth;
        if (d >= chosen.length) {
            grow();
        }
        if (d < prefix) {
            if (values[d] != 0 || enabled[d] != enabledNow || signatures[d] != signature) {
                diverged = true;
                return ABANDON;
            }
        } else if (!open(d, enabledNow, running, signature, locationsNow)) {
            return ABANDON;
        }
        depth++;
        parent = d;
        step[d] = Steps.count;
        int t = chosen[d];
        Steps.begin(t, ++localSteps[t], d);
        return t;
    }

    @Override
    public void mustTry(long threads) {
        must = threads;
    }

    private boolean open(int d, long enabledNow, int running, long signature, int locationsNow) {
        values[d] = 0;
        enabled[d] = enabledNow;
        signatures[d] = signature;
        locations[d] = locationsNow;
        done[d] = 0;
        sleep[d] = reduce ? inherit(d) : 0;
        int before = parent < 0 ? 0 : switches[parent];
        boolean stays = (enabledNow >> running & 1) != 0;
        long candidates = enabledNow & ~sleep[d];
        if (preemptions >= 0 && stays && before >= preemptions) {
            cutByBound |= (candidates & ~(1L << running)) != 0;
            candidates &= 1L << running;
        }
        if (candidates == 0) {
            return false;
        }
        int t = (candidates >> running & 1) != 0 ? running : Long.numberOfTrailingZeros(candidates);
        chosen[d] = t;
        backtrack[d] = reduce ? 1L << t | must & candidates : candidates;
        switches[d] = before;
        runningAt(d, running, stays);
        return true;
    }

    private void runningAt(int d, int running, boolean stays) {
        runner[d] = stays ? running : -1;
        countSwitch(d);
    }

    private void countSwitch(int d) {
        int before = previousSwitches(d);
        switches[d] = runner[d] >= 0 && runner[d] != chosen[d] ? before + 1 : before;
    }

    private int previousSwitches(int d) {
        for (int p = d - 1; p >= 0; p--) {
            if (values[p] == 0) {
                return switches[p];
            }
        }
        return 0;
    }

    /** The threads still asleep after the step taken at the parent. */
    private long inherit(int d) {
        if (parent < 0) {
            return 0;
        }
        long sleeping = sleep[parent] | done[parent];
        long still = 0;
        for (long rest = sleeping; rest != 0; rest &= rest - 1) {
            int q = Long.numberOfTrailingZeros(rest);
            int[] entry = asleep[parent][q];
            if (entry != null && independent(entry, step[parent])) {
                still |= 1L << q;
                if (asleep[d] == null) {
                    asleep[d] = new int[Location.THREADS][];
                }
                asleep[d][q] = entry;
            }
        }
        return still;
    }

    /**
     * Whether a sleeping thread's step commutes with a step. Locations first met after the
     * sleeper's decision have numbers of their own in each branch, so any two of them may be the
     * same.
     */
    private static boolean independent(int[] entry, int s) {
        if (Steps.entangled[s]) {
            return false;
        }
        int known = entry[0];
        for (int a = Steps.firstAccess[s]; a < Steps.firstAccess[s + 1]; a++) {
            int id = Steps.location[a].id;
            for (int k = 1; k < entry.length; k++) {
                int other = entry[k] >> 4;
                boolean same = id == other || id >= known && other >= known;
                if (same && conflict(Steps.kind[a], entry[k] & 15)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean conflict(int a, int b) {
        boolean bothRead = a == Steps.READ && b == Steps.READ;
        boolean bothShare = a == Steps.SHARED && b == Steps.SHARED;
        boolean takes = b == Steps.ACQUIRE || b == Steps.ACQUIRE_IN_LINE;
        return !bothRead && !bothShare && !(a == Steps.RELEASE && !takes);
    }

    @Override
    public int data(int n) {
        int d = depth;
        if (d >= chosen.length) {
            grow();
        }
        if (d < prefix) {
            if (values[d] != n || times[d] != null) {
                diverged = true;
            }
        } else {
            values[d] = n;
            chosen[d] = 0;
            times[d] = null;
        }
        depth++;
        return chosen[d];
    }

    @Override
    public long passes(long most) {
        int d = depth;
        if (d >= chosen.length) {
            grow();
        }
        if (d >= prefix) {
            values[d] = 2;
            chosen[d] = 0;
            times[d] = new long[] {0, most};
        } else if (values[d] == 0 || times[d] == null || times[d][1] != most) {
            diverged = true;
            return 0;
        }
        depth++;
        return time(d);
    }

    private long time(int d) {
        return times[d][chosen[d]];
    }

    @Override
    public int site() {
        return depth - 1;
    }

    @Override
    public boolean tells(int site, long nanos) {
        if (site < 0 || nanos >= times[site][1]) {
            return true;
        }
        for (long known : times[site]) {
            if (known == nanos) {
                return true;
            }
        }
        if (values[site] == MOST_TIMES) {
            return false;
        }
        times[site] = Arrays.copyOf(times[site], values[site] + 1);
        times[site][values[site]++] = nanos;
        return true;
    }

    @Override
    public void stepDone(int[] clock, int threads) {
        if (reduce) {
            reduction.finish(clock, Steps.decision[Steps.count - 1] >= freshFrom, threads);
        }
    }

    @Override
    public void stuck(int thread, int[] clock, Location l, byte kind, int level, int threads) {
        if (reduce) {
            reduction.finishPending(thread, clock, l, kind, level, threads);
        }
    }

    @Override
    public void cutOff(long enabledDaemons) {
        if (reduce && parent >= 0) {
            Steps.entangle();
            backtrack[parent] |= enabledDaemons & enabled[parent];
        }
    }

    /** How much of the tree was searched, judged by the branches known until now. */
    public double fraction() {
        double share = 1;
        double sum = 0;
        for (int d = 0; d < depth && share > 1e-9; d++) {
            int all = values[d] > 0 ? values[d] : Long.bitCount(backtrack[d] | done[d]);
            int past = values[d] > 0 ? chosen[d] : Long.bitCount(done[d]);
            share /= Math.max(1, all);
            sum += past * share;
        }
        return Math.max(sum, 1e-9);
    }

    /** One of these threads must be tried at a decision, unless one is already. */
    void backtrack(int d, long initials, int preferred) {
        if ((initials & (backtrack[d] | sleep[d])) != 0) {
            return;
        }
        long able = initials & enabled[d];
        if (able == 0) {
            backtrack[d] |= enabled[d];
        } else if ((able >> preferred & 1) != 0) {
            backtrack[d] |= 1L << preferred;
        } else {
            backtrack[d] |= Long.lowestOneBit(able);
        }
    }

    @Override
    public boolean advance() {
        for (int d = depth - 1; d >= 0; d--) {
            if (values[d] > 0) {
                if (chosen[d] + 1 < values[d]) {
                    chosen[d]++;
                    prefix = d + 1;
                    return true;
                }
                continue;
            }
            retire(d);
            long left = backtrack[d] & ~done[d] & ~sleep[d] & enabled[d];
            if (left != 0) {
                chosen[d] = Long.numberOfTrailingZeros(left);
                countSwitch(d);
                prefix = d + 1;
                return true;
            }
        }
        return false;
    }

    /** The chosen thread goes to sleep: all that begins with its step was explored. */
    private void retire(int d) {
        done[d] |= 1L << chosen[d];
        if (!reduce) {
            return;
        }
        if (asleep[d] == null) {
            asleep[d] = new int[Location.THREADS][];
        }
        asleep[d][chosen[d]] = step[d] < Steps.count ? record(d, step[d]) : null;
    }

    private int[] record(int d, int s) {
        boolean branched = d + 1 < depth && values[d + 1] > 0;
        if (branched || Steps.entangled[s]) {
            return null;
        }
        int from = Steps.firstAccess[s];
        int to = Steps.firstAccess[s + 1];
        int[] entry = new int[to - from + 1];
        entry[0] = locations[d];
        for (int a = from; a < to; a++) {
            entry[a - from + 1] = Steps.location[a].id << 4 | Steps.kind[a];
        }
        return entry;
    }

    private void grow() {
        int more = chosen.length * 2;
        chosen = Arrays.copyOf(chosen, more);
        values = Arrays.copyOf(values, more);
        step = Arrays.copyOf(step, more);
        locations = Arrays.copyOf(locations, more);
        switches = Arrays.copyOf(switches, more);
        runner = Arrays.copyOf(runner, more);
        signatures = Arrays.copyOf(signatures, more);
        enabled = Arrays.copyOf(enabled, more);
        sleep = Arrays.copyOf(sleep, more);
        backtrack = Arrays.copyOf(backtrack, more);
        done = Arrays.copyOf(done, more);
        asleep = Arrays.copyOf(asleep, more);
        times = Arrays.copyOf(times, more);
    }
}
