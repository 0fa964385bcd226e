package course.explorer.search;

import java.util.Random;

/** The beginning of a schedule, and then threads in random order, each for some steps at a time. */
public final class FairWalk extends Replay {

    private final long seed;
    private final int turn;
    private Random random;
    private int left;

    /**
     * @param turn most steps that a thread takes before another is chosen
     */
    public FairWalk(int[] choices, long seed, int turn) {
        super(choices);
        this.seed = seed;
        this.turn = turn;
    }

    @Override
    public void start() {
        super.start();
        random = new Random(seed);
        left = 0;
    }

    /** A thread that works for ever must not keep others from waking up. */
    @Override
    public boolean letsTimePass() {
        return isUsedUp();
    }

    @Override
    int beyond(long enabled, int running) {
        if (left > 0 && (enabled >> running & 1) != 0) {
            left--;
            return running;
        }
        left = random.nextInt(turn);
        long rest = enabled;
        for (int skip = random.nextInt(Long.bitCount(enabled)); skip > 0; skip--) {
            rest &= rest - 1;
        }
        return Long.numberOfTrailingZeros(rest);
    }

    @Override
    long anyTime(long most) {
        return random.nextBoolean() ? 0 : most;
    }

    @Override
    int anyData(int n) {
        return random.nextInt(n);
    }
}
