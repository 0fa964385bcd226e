package course.bench;

import course.bench.Workloads.Workload;
import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Options;
import course.explorer.ValueBody;
import java.util.ArrayList;
import java.util.List;

/** Speed, schedules and memory of the explorer. Rates are medians of several rounds in one JVM. */
final class ExplorerBenchmark implements Part {

    private static final int PAIRS = 15;

    private int rounds;

    private long executions;

    @Override
    public String name() {
        return "explorer";
    }

    @Override
    public String title() {
        return "The explorer by itself";
    }

    @Override
    public List<Table> measure(Setting setting) {
        rounds = setting.either(1, 3);
        // So many that starting a search, some tens of ms, does not count.
        executions = setting.either(2_000, 50_000);
        setting.say("executions a second");
        Table rates = executionsPerSecond();
        setting.say("schedules against brute force");
        Table schedules = schedulesAgainstBruteForce();
        setting.say("programs of the size of an exercise");
        Table sized = exerciseSized();
        setting.say("memory");
        return List.of(rates, schedules, sized, memory(setting.either(10_000, 300_000)));
    }

    /**
     * Long searches without reduction; races are detected and steps recorded, as always. One pair
     * of single increments has two executions, too few to time: so many pairs one after the other
     * have {@code 2^PAIRS} executions, and each is counted as that many.
     */
    private Table executionsPerSecond() {
        var rows = new ArrayList<List<Object>>();
        rows.add(
                rate(
                        "2 threads, AtomicInteger +1 once",
                        100_000,
                        PAIRS,
                        () -> Workloads.incrementPairs(PAIRS)));
        rows.add(
                rate(
                        "2 threads, ReentrantLock once",
                        50_000,
                        PAIRS,
                        () -> Workloads.lockPairs(PAIRS)));
        rows.add(
                rate(
                        "2 threads, AtomicInteger +1 ten times",
                        0,
                        1,
                        () -> Workloads.increments(2, 10)));
        rows.add(
                rate(
                        "4 threads, AtomicInteger +1 three times",
                        0,
                        1,
                        () -> Workloads.increments(4, 3)));
        rows.add(rate("2 threads, ReentrantLock ten times", 0, 1, () -> Workloads.locked(2, 10)));
        rows.add(rate("4 threads, ReentrantLock three times", 0, 1, () -> Workloads.locked(4, 3)));
        rows.add(rate("4 threads, monitor three times", 0, 1, () -> Workloads.guarded(4, 3)));
        rows.add(rate("fixed pool of 2, 2 tasks", 20_000, 1, () -> Workloads.pool(2)));
        rows.add(rate("fixed pool of 2, 2 tasks, get of both", 20_000, 1, Workloads::futures));
        rows.add(rate("CompletableFuture, 2 combined", 20_000, 1, Workloads::combined));
        return new Table(
                "Without reduction",
                List.of("program", "executions", "executions/s", "asked for", "steps/s"),
                rows,
                List.of());
    }

    /**
     * @param atLeast executions/s that are asked for, or 0
     * @param times as how many each execution counts
     */
    private List<Object> rate(String name, long atLeast, int times, ValueBody body) {
        Options options = Explorer.options().withReduction(false).withSchedules(executions);
        Explorer.explore(options, body);
        var perSecond = new ArrayList<Double>();
        var steps = new ArrayList<Double>();
        long run = 0;
        for (int i = 0; i < rounds; i++) {
            Exploration found = Explorer.explore(options, body);
            double seconds = Math.max(1, found.millis()) / 1e3;
            run = found.schedules();
            perSecond.add(times * run / seconds);
            steps.add(found.steps() / seconds);
        }
        return row(
                name,
                run,
                Math.round(median(perSecond)),
                atLeast == 0 ? null : atLeast,
                Math.round(median(steps)));
    }

    private static Table schedulesAgainstBruteForce() {
        var rows = new ArrayList<List<Object>>();
        for (Workload w : Workloads.counted()) {
            long all =
                    Explorer.explore(Explorer.options().withReduction(false), w.body()).schedules();
            long reduced = Explorer.explore(Explorer.options(), w.body()).schedules();
            rows.add(row(w.name(), all, w.classes(), reduced, (double) reduced / w.classes()));
        }
        return new Table(
                "Schedules",
                List.of("program", "brute force", "classes by hand", "explored", "ratio"),
                rows,
                List.of());
    }

    private Table exerciseSized() {
        var rows = new ArrayList<List<Object>>();
        for (Workload w : Workloads.exerciseSized()) {
            Options options = Explorer.options().withSchedules(executions);
            Explorer.explore(options, w.body());
            var millis = new ArrayList<Double>();
            Exploration found = null;
            for (int i = 0; i < rounds; i++) {
                found = Explorer.explore(options, w.body());
                millis.add((double) found.millis());
            }
            rows.add(
                    row(
                            w.name(),
                            found.verdict().name(),
                            found.schedules(),
                            Math.round(median(millis))));
        }
        return new Table(
                "Of the size of an exercise",
                List.of("program", "verdict", "schedules", "ms"),
                rows,
                List.of());
    }

    /** One long exploration; the heap is read by a thread beside it. */
    private static Table memory(long most) {
        Options options =
                Explorer.options()
                        .withReduction(false)
                        .withSchedules(most)
                        .withSteps(Long.MAX_VALUE);
        return new Table(
                "Heap in use",
                List.of("after executions", "KB"),
                List.of(
                        row(1_000L, usedAfter(options.withSchedules(1_000)) >> 10),
                        row(most, usedAfter(options) >> 10)),
                List.of());
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
        Explorer.explore(options, () -> Workloads.increments(4, 6));
        observer.interrupt();
        return Math.min(least[0], used());
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static List<Object> row(Object... cells) {
        return java.util.Arrays.asList(cells);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
