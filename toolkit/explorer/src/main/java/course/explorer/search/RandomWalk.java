package course.explorer.search;

import java.util.Arrays;
import java.util.Random;

/**
 * Random schedules for what exhaustive search could not finish: every pending step has a random
 * priority, the highest goes first and draws a new one (partial order sampling: Yuan, Yang, Gu, CAV
 * 2018, without its re-drawing for racing steps).
 */
public final class RandomWalk extends Chooser {

    private final long seed;
    private final long runs;
    private long run;
    private Random random;
    private final double[] priority = new double[64];
    private final int[] localSteps = new int[64];
    private int decisions;
    private int[] choices = new int[64];
    private int made;

    public RandomWalk(long seed, long runs) {
        this.seed = seed;
        this.runs = runs;
    }

    @Override
    public void start() {
        random = new Random(seed * 0x9E3779B97F4A7C15L + run);
        for (int i = 0; i < priority.length; i++) {
            priority[i] = random.nextDouble();
            localSteps[i] = 0;
        }
        decisions = 0;
        made = 0;
        Steps.start();
    }

    @Override
    public int next(long enabled, int running, long signature, int locations) {
        int best = -1;
        for (long rest = enabled; rest != 0; rest &= rest - 1) {
            int t = Long.numberOfTrailingZeros(rest);
            if (best < 0 || priority[t] > priority[best]) {
                best = t;
            }
        }
        priority[best] = random.nextDouble();
        if (Long.bitCount(enabled) > 1) {
            note(best);
        }
        Steps.begin(best, ++localSteps[best], decisions++);
        return best;
    }

    @Override
    public int data(int n) {
        int value = random.nextInt(n);
        note(value);
        return value;
    }

    @Override
    public long passes(long most) {
        long nanos = random.nextBoolean() ? 0 : most;
        note((int) nanos);
        return nanos;
    }

    private void note(int choice) {
        if (made == choices.length) {
            choices = Arrays.copyOf(choices, made * 2);
        }
        choices[made++] = choice;
    }

    @Override
    public int[] choices() {
        return Arrays.copyOf(choices, made);
    }

    @Override
    public boolean advance() {
        return ++run < runs;
    }
}
