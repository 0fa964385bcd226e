package course.explorer.trust;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;

/**
 * Runs a litmus test's actors on real threads, many trials at a time, and collects the outcomes.
 */
final class RealThreads {

    private static final int TRIALS = 2_000;

    private RealThreads() {}

    static Set<String> sample(Litmus litmus, int rounds) throws Exception {
        var seen = new TreeSet<String>();
        for (int i = 0; i < rounds; i++) {
            round(litmus, seen);
        }
        return seen;
    }

    /** Each thread runs its actor of every trial in a row, so that they overlap somewhere. */
    private static void round(Litmus litmus, Set<String> seen) throws Exception {
        var trials = new Litmus.Trial[TRIALS];
        for (int i = 0; i < TRIALS; i++) {
            trials[i] = fresh(litmus).trial();
        }
        int actors = trials[0].actors().size();
        var barrier = new CyclicBarrier(actors);
        var threads = new ArrayList<Thread>();
        for (int a = 0; a < actors; a++) {
            int actor = a;
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                await(barrier);
                                for (var trial : trials) {
                                    trial.actors().get(actor).run();
                                }
                            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (var trial : trials) {
            seen.add(trial.outcome().get());
        }
    }

    private static Litmus fresh(Litmus litmus) throws ReflectiveOperationException {
        return litmus.getClass().getDeclaredConstructor().newInstance();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
