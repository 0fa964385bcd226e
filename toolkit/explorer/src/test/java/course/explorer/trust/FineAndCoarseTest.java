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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Taking an operation of {@code java.util.concurrent} as one step changes no verdict: the programs
 * that use it are judged the same when every access of the JDK's own code is a step. Programs whose
 * steps are too many for that say {@code fine: no} at their head. A twentieth of them in the normal
 * run, all with {@code -Dcourse.full=true}.
 */
@DisplayName("Fine and coarse steps")
class FineAndCoarseTest {

    private static final int SAMPLE = 20;
    private static final int LEAST = 60;
    private static final long SCHEDULES = 60_000;

    private static Map<String, byte[]> classes;

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

    @Test
    @Tag("full")
    @DisplayName("agree on at least 60 programs whose fine steps can all be run")
    void enough() {
        long agreeing = comparable().stream().filter(file -> settled(explore(file, true))).count();
        assertThat(agreeing).isGreaterThanOrEqualTo(LEAST);
    }

    @TestFactory
    @DisplayName("give the same verdict and outcomes")
    Stream<DynamicTest> agree() {
        List<ProgramFile> files = comparable();
        int every = Boolean.getBoolean("course.full") ? 1 : SAMPLE;
        return IntStream.range(0, files.size())
                .filter(i -> i % every == 0)
                .mapToObj(files::get)
                .map(file -> DynamicTest.dynamicTest(file.id(), () -> check(file)));
    }

    private static void check(ProgramFile file) {
        Exploration coarse = explore(file, false);
        Exploration fine = explore(file, true);
        if (!settled(fine)) {
            // Too many steps, or one that only a stand-in can take: nothing to compare but this.
            assertThat(coarse.outcomes().keySet()).containsAll(fine.outcomes().keySet());
            return;
        }
        assertThat(comparable(fine))
                .as("in fine steps:%n%s%nin coarse steps:%n%s", fine.text(), coarse.text())
                .isEqualTo(comparable(coarse));
    }

    private static boolean settled(Exploration found) {
        return found.verdict() != Verdict.BOUNDED;
    }

    private static Exploration explore(ProgramFile file, boolean fine) {
        return Explorer.explore(
                file.options().withSchedules(SCHEDULES).withFine(fine),
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
            case LOCK_LEAK, LOST_WAKEUP -> "DEADLOCK";
            default -> found.kind().name();
        };
    }
}
