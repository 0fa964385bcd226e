package course.explorer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Program;
import course.explorer.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Taking an operation of {@code java.util.concurrent} as one step changes no verdict: the programs
 * that use it are judged the same when every access of the JDK's own code is a step. Every fourth
 * of them in the normal run, all with {@code -Dcourse.full=true}. Where the fine steps are too many
 * to run, what they came to must be among the coarse outcomes.
 */
@DisplayName("Fine and coarse steps")
class FineAndCoarseTest {

    private static final boolean FULL = Boolean.getBoolean("course.full");
    private static final int EVERY = FULL ? 1 : 4;
    private static final long FINE_SCHEDULES = FULL ? 20_000 : 3_000;
    private static final long COARSE_SCHEDULES = 60_000;

    /**
     * Of the programs that are looked at, those that must agree, and of these those without fault.
     */
    private static final int AGREEING = FULL ? 140 : 30;

    private static final int PROVED = FULL ? 80 : 15;

    private static Map<String, byte[]> classes;

    private int agreeing;
    private int proved;

    @BeforeAll
    static void compile() {
        classes = ProgramFile.compileAll();
    }

    private static List<ProgramFile> comparable() {
        return ProgramFile.all().stream()
                .filter(file -> file.source().contains("java.util.concurrent"))
                .filter(file -> !file.verdict().equals("BOUNDED"))
                .filter(file -> !file.head().containsKey("fine"))
                .toList();
    }

    @TestFactory
    @DisplayName("give the same verdict and outcomes")
    Stream<DynamicTest> agree() {
        List<ProgramFile> all = comparable();
        List<ProgramFile> files =
                IntStream.range(0, all.size())
                        .filter(i -> i % EVERY == 0)
                        .mapToObj(all::get)
                        .toList();
        var progress = new Progress("fine and coarse steps", files.size());
        Stream<DynamicTest> each =
                files.stream()
                        .map(file ->
                                DynamicTest.dynamicTest(file.id(), () -> check(file, progress)));
        var enough = DynamicTest.dynamicTest("enough of them can be compared", this::enough);
        return Stream.concat(each, Stream.of(enough));
    }

    private void enough() {
        System.err.printf(
                "fine and coarse steps: %d programs agree, of %d of them every fine step was run%n",
                agreeing, proved);
        assertThat(agreeing).isGreaterThanOrEqualTo(AGREEING);
        assertThat(proved).isGreaterThanOrEqualTo(PROVED);
    }

    private void check(ProgramFile file, Progress progress) {
        Exploration coarse = explore(file, false, COARSE_SCHEDULES);
        Exploration fine = explore(file, true, FINE_SCHEDULES);
        progress.one();
        if (fine.verdict() == Verdict.BOUNDED) {
            // Too many steps, or one that only a stand-in can take: nothing to compare but this.
            assertThat(coarse.outcomes().keySet()).containsAll(fine.outcomes().keySet());
            return;
        }
        assertThat(comparable(fine))
                .as("in fine steps:%n%s%nin coarse steps:%n%s", fine.text(), coarse.text())
                .isEqualTo(comparable(coarse));
        agreeing++;
        proved += fine.verdict() == Verdict.PROVED ? 1 : 0;
    }

    private static Exploration explore(ProgramFile file, boolean fine, long schedules) {
        return Explorer.explore(
                file.options().withSchedules(schedules).withFine(fine),
                Program.of(classes, file.name()));
    }

    /** Verdict, kinds and outcomes; how often each occurs is another matter. */
    private static Map<String, Object> comparable(Exploration found) {
        var said = new TreeMap<String, Object>();
        said.put("verdict", found.verdict());
        said.put("kind", kind(found));
        if (found.verdict() != Verdict.FAILED) {
            said.put("outcomes", new TreeSet<>(found.outcomes().keySet()));
        }
        return said;
    }

    /** How threads came to wait for ever is told by locks that single accesses do not show. */
    private static String kind(Exploration found) {
        return switch (found.kind()) {
            case null -> "none";
            case LOCK_LEAK, LOST_WAKEUP, THREAD_LEAK -> "DEADLOCK";
            default -> found.kind().name();
        };
    }
}
