package course.bench;

import course.bench.Workloads.Workload;
import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Options;
import course.explorer.ValueBody;
import java.util.ArrayList;
import java.util.List;

/**
 * Speed, schedules and memory of the explorer, as tables on standard output.
 *
 * <p>Rates are medians of several rounds in one warm JVM. The numbers of two machines cannot be
 * compared; the ratios within one run can.
 */
final class ExplorerBenchmark {

    private static final int ROUNDS = 5;

    private static final int PAIRS = 15;

    /** So many that starting a search, some tens of ms, does not count. */
    private static final long EXECUTIONS = 100_000;

    private ExplorerBenchmark() {}

    public static void main(String[] args) {
        System.out.printf(
                "JDK %s, %d processors, heap %d MB%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        executionsPerSecond();
        schedulesAgainstBruteForce();
        exerciseSized();
        memory();
    }

    /**
     * Long searches without reduction; races are detected and steps recorded, as always. One pair
     * of single increments has two executions, too few to time: so many pairs one after the other
     * have {@code 2^PAIRS} executions, and each is counted as that many.
     */
    private static void executionsPerSecond() {
        System.out.printf(
                "%n%-44s %12s %14s %12s %12s%n",
                "without reduction", "executions", "executions/s", "at least", "steps/s");
        rate(
                "2 threads, AtomicInteger +1 once",
                100_000,
                PAIRS,
                () -> Workloads.incrementPairs(PAIRS));
        rate("2 threads, ReentrantLock once", 50_000, PAIRS, () -> Workloads.lockPairs(PAIRS));
        rate("2 threads, AtomicInteger +1 ten times", 0, 1, () -> Workloads.increments(2, 10));
        rate("4 threads, AtomicInteger +1 three times", 0, 1, () -> Workloads.increments(4, 3));
        rate("2 threads, ReentrantLock ten times", 0, 1, () -> Workloads.locked(2, 10));
        rate("4 threads, ReentrantLock three times", 0, 1, () -> Workloads.locked(4, 3));
        rate("4 threads, monitor three times", 0, 1, () -> Workloads.guarded(4, 3));
        rate("fixed pool of 2, 2 tasks", 20_000, 1, () -> Workloads.pool(2));
        rate("fixed pool of 2, 2 tasks, get of both", 20_000, 1, Workloads::futures);
        rate("CompletableFuture, 2 combined", 20_000, 1, Workloads::combined);
    }

    /**
     * @param atLeast executions/s that are asked for, or 0
     * @param times as how many each execution counts
     */
    private static void rate(String name, int atLeast, int times, ValueBody body) {
        Options options = Explorer.options().withReduction(false).withSchedules(EXECUTIONS);
        Explorer.explore(options, body);
        var perSecond = new ArrayList<Double>();
        var steps = new ArrayList<Double>();
        long executions = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Exploration found = Explorer.explore(options, body);
            double seconds = found.millis() / 1e3;
            executions = found.schedules();
            perSecond.add(times * executions / seconds);
            steps.add(found.steps() / seconds);
        }
        System.out.printf(
                "%-44s %,12d %,14.0f %12s %,12.0f%n",
                name,
                executions,
                median(perSecond),
                atLeast == 0 ? "" : "%,d".formatted(atLeast),
                median(steps));
    }

    private static void schedulesAgainstBruteForce() {
        System.out.printf(
                "%n%-44s %12s %12s %12s %8s%n",
                "schedules", "brute force", "by hand", "explored", "ratio");
        for (Workload w : Workloads.counted()) {
            long all =
                    Explorer.explore(Explorer.options().withReduction(false), w.body()).schedules();
            long reduced = Explorer.explore(Explorer.options(), w.body()).schedules();
            System.out.printf(
                    "%-44s %,12d %,12d %,12d %8.2f%n",
                    w.name(), all, w.classes(), reduced, (double) reduced / w.classes());
        }
    }

    private static void exerciseSized() {
        System.out.printf(
                "%n%-44s %12s %12s %12s%n", "size of an exercise", "verdict", "schedules", "ms");
        for (Workload w : Workloads.exerciseSized()) {
            Options options = Explorer.options().withSchedules(EXECUTIONS);
            Explorer.explore(options, w.body());
            var millis = new ArrayList<Double>();
            Exploration found = null;
            for (int i = 0; i < ROUNDS; i++) {
                found = Explorer.explore(options, w.body());
                millis.add((double) found.millis());
            }
            System.out.printf(
                    "%-44s %12s %,12d %,12.0f%n",
                    w.name(), found.verdict(), found.schedules(), median(millis));
        }
    }

    /** One exploration of a million executions; the heap is read by a thread beside it. */
    private static void memory() {
        Options million =
                Explorer.options()
                        .withReduction(false)
                        .withSchedules(1_000_000)
                        .withSteps(Long.MAX_VALUE);
        long first = usedAfter(million.withSchedules(1_000));
        long last = usedAfter(million);
        System.out.printf(
                "%nheap in use after 1,000 executions %,d KB, after 1,000,000 %,d KB%n",
                first >> 10, last >> 10);
    }

    private static long usedAfter(Options options) {
        var least = new long[] {Long.MAX_VALUE};
        Thread observer =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> {
                            while (!Thread.interrupted()) {
                                least[0] = used();
                                try {
                                    Thread.sleep(200);
                                } catch (InterruptedException e) {
                                    return;
                                }
                            }
                        });
        Exploration found = Explorer.explore(options, () -> Workloads.increments(4, 6));
        observer.interrupt();
        System.out.printf("%n%,d executions in %,d ms", found.schedules(), found.millis());
        return Math.min(least[0], used());
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
