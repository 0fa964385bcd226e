package course.explorer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Kind;
import course.explorer.Program;
import course.explorer.Verdict;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A JVM that explores all day: nothing piles up, and whoever wants to stop it can. */
@DisplayName("A long run")
class LongRunTest {

    /** Good and bad ends: threads that return, hang, spin, throw, and a class that fails. */
    private static final Set<String> MIXED =
            Set.of(
                    "proved/BoundedBuffer",
                    "proved/McsLock",
                    "proved/DaemonIsCutOff",
                    "proved/SecondUseOfAFailedClass",
                    "assertion/LostUpdate",
                    "exception/ArrayListGrowsTwice",
                    "deadlock/DiningPhilosophers",
                    "livelock/PureEndlessLoop",
                    "thread_leak/ParkedForEver",
                    "data_race/HashMapPutPut");

    private static final int WARM_ROUNDS = 20;
    private static final int ROUNDS = Boolean.getBoolean("course.full") ? 400 : 60;

    /** Far more than noise, far less than one forgotten class loader a round would take. */
    private static final long FLAT_BYTES = 8L << 20;

    private static Map<String, byte[]> classes;

    @BeforeAll
    static void compile() {
        classes = ProgramFile.compileAll();
    }

    @Test
    @DisplayName("keeps the heap flat and leaves no thread behind")
    void flatMemory() throws InterruptedException {
        List<ProgramFile> files =
                ProgramFile.all().stream().filter(file -> MIXED.contains(file.id())).toList();
        assertThat(files).hasSameSizeAs(MIXED);
        rounds(files, WARM_ROUNDS);
        Set<String> threadsBefore = threads();
        long before = usedAfterCollection();
        int loadedBefore = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        rounds(files, ROUNDS);
        assertThat(usedAfterCollection() - before).isLessThan(FLAT_BYTES);
        assertThat(ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() - loadedBefore)
                .isLessThan(ROUNDS * files.size());
        var left = new TreeSet<>(threads());
        left.removeAll(threadsBefore);
        assertThat(left).isEmpty();
    }

    private static void rounds(List<ProgramFile> files, int rounds) {
        for (int i = 0; i < rounds; i++) {
            for (ProgramFile file : files) {
                assertThat(file.mismatches(file.explore(classes, i))).as(file.id()).isEmpty();
            }
        }
    }

    /** The JVM's own threads may come and go. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() != null)
                .filter(thread -> !thread.getThreadGroup().getName().equals("system"))
                .filter(thread -> !thread.getThreadGroup().getName().equals("InnocuousThreadGroup"))
                .map(thread -> thread.getName() + "@" + thread.threadId())
                .collect(Collectors.toSet());
    }

    private static long usedAfterCollection() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(50);
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    /** The second compiler would leave the message out where exceptions are thrown often. */
    @Test
    @DisplayName(
            "gives an exception of the JVM's own its message in the last execution as in the first")
    void messagesStay() {
        Exploration found =
                Explorer.explore(() -> {
                    var total = new AtomicInteger();
                    Thread other = new Thread(() -> addNine(total));
                    other.start();
                    addNine(total);
                    other.join();
                    var messages = new TreeSet<String>();
                    for (int i = 0; i < 20; i++) {
                        messages.add(divide(i, total.get() - 18));
                    }
                    return messages.toString();
                });
        assertThat(found.outcomes()).containsOnlyKeys("[/ by zero]");
    }

    private static void addNine(AtomicInteger total) {
        for (int i = 0; i < 9; i++) {
            total.incrementAndGet();
        }
    }

    private static String divide(int a, int b) {
        try {
            return "" + a / b;
        } catch (ArithmeticException e) {
            return "" + e.getMessage();
        }
    }

    @Test
    @DisplayName("is cancelled by interrupting its caller, and the next exploration works")
    void cancelling() throws Exception {
        var begun = new CountDownLatch(1);
        Callable<Exploration> endless =
                () -> {
                    begun.countDown();
                    return Explorer.explore(
                            Explorer.options()
                                    .withSchedules(Long.MAX_VALUE)
                                    .withSteps(Long.MAX_VALUE),
                            Program.of(classes, "MoreSchedulesThanTheBudget")
                                    .withMethod("muchMore"));
                };
        var task = new FutureTask<>(endless);
        Thread caller = new Thread(task);
        caller.start();
        begun.await();
        Thread.sleep(500);
        caller.interrupt();
        Exploration found = task.get();
        assertThat(found.verdict()).isEqualTo(Verdict.BOUNDED);
        assertThat(found.reason()).containsIgnoringCase("cancel");
        assertThat(Explorer.explore(Explorer.options(), Program.of(classes, "TwoLocksCrossed")))
                .extracting(Exploration::kind)
                .isEqualTo(Kind.DEADLOCK);
    }
}
