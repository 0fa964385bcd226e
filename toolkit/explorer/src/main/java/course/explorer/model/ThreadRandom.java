package course.explorer.model;

import java.util.Random;

/**
 * What rewritten code knows as {@code ThreadLocalRandom}: a stream for each thread that depends on
 * the thread's path of creation only.
 */
public final class ThreadRandom extends Random {

    private static final long serialVersionUID = 1L;

    private int probe;
    private int secondary;

    private ThreadRandom(long seed) {
        super(seed);
        probe = (int) seed | 1;
        secondary = (int) (seed >>> 7) | 1;
    }

    public static ThreadRandom current() {
        Loops.progress();
        ModelThread t = ModelThread.currentThread();
        return (ThreadRandom)
                t.locals.computeIfAbsent(
                        ThreadRandom.class,
                        k -> new ThreadRandom(t.path().hashCode() * 0x9E3779B97F4A7C15L + 42));
    }

    public static int getProbe() {
        return current().probe;
    }

    public static void localInit() {}

    public static int advanceProbe(int probe) {
        int p = probe;
        p ^= p << 13;
        p ^= p >>> 17;
        p ^= p << 5;
        current().probe = p;
        return p;
    }

    public static int nextSecondarySeed() {
        ThreadRandom r = current();
        r.secondary = r.secondary * 0x5bd1e995 + 1;
        return r.secondary == 0 ? 1 : r.secondary;
    }
}
