package course.explorer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Kind;
import course.explorer.Program;
import course.explorer.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each operation that is taken as one step, against each of the same object: two threads that do
 * one of them come to the same outcomes if every access inside is a step, alone and beside a third
 * that may have to wait. Every fifth pair in the normal run and every twentieth with a third, all
 * with {@code -Dcourse.full=true}.
 */
@DisplayName("Each coarse operation")
class CoarseOperationsTest {

    private static final int EVERY = Boolean.getBoolean("course.full") ? 1 : 5;
    private static final int EVERY_WITH_A_THIRD = Boolean.getBoolean("course.full") ? 1 : 20;
    private static final long SCHEDULES = 10_000;

    /** With a third thread fine steps are too many to run all of them, mostly. */
    private static final long SCHEDULES_WITH_A_THIRD = 3_000;

    private static final Path PAGE = Path.of("..", "..", "docs", "explorer.md");

    /** Stand-ins in fine steps, too, or pools whose fine steps {@link FineAndCoarseTest} runs. */
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "ForkJoinTask",
                    "ForkJoinPool",
                    "newVirtualThreadPerTaskExecutor",
                    "ThreadPoolExecutor",
                    "DelayQueue");

    @Test
    @DisplayName("of the list in docs/explorer.md is tried")
    void listed() throws IOException {
        var named =
                Files.readAllLines(PAGE).stream()
                        .dropWhile(line -> !line.startsWith("| class | one step each |"))
                        .skip(2)
                        .takeWhile(line -> line.startsWith("|"))
                        .map(line -> line.split("\\|")[1])
                        .flatMap(cell ->
                                Pattern.compile("`(\\w+)`")
                                        .matcher(cell)
                                        .results()
                                        .map(m -> m.group(1)))
                        .collect(Collectors.toCollection(TreeSet::new));
        var tried = new TreeSet<>(ELSEWHERE);
        CoarseOperation.ALL.forEach(each -> tried.add(each.type()));
        assertThat(tried).containsAll(named);
    }

    @TestFactory
    @DisplayName("is as if every access inside were a step")
    Stream<DynamicTest> pairs() {
        var programs = new LinkedHashMap<String, String>();
        var names = new TreeMap<String, String>();
        int pairs = 0;
        for (CoarseOperation each : CoarseOperation.ALL) {
            for (int a = 0; a < each.operations().size(); a++) {
                for (int b = a; b < each.operations().size(); b++) {
                    String name = each.type() + "Pair" + a + b;
                    if (pairs++ % EVERY == 0) {
                        programs.put(name, each.program(name, a, b));
                        names.put(
                                name,
                                each.operations().get(a) + " against " + each.operations().get(b));
                    }
                }
            }
        }
        return tests(programs, names, CoarseOperationsTest::check);
    }

    @TestFactory
    @DisplayName("beside a third thread that may have to wait is as if every access were a step")
    Stream<DynamicTest> pairsBesideAWaiter() {
        var programs = new LinkedHashMap<String, String>();
        var names = new TreeMap<String, String>();
        int pairs = 0;
        for (BesideAWaiter each : BesideAWaiter.all()) {
            for (int a = 0; a < each.operations().size(); a++) {
                for (int b = a; b < each.operations().size(); b++) {
                    String name = each.type() + "BesideAWaiter" + a + b;
                    if (pairs++ % EVERY_WITH_A_THIRD == 0) {
                        programs.put(name, each.program(name, a, b));
                        names.put(name, each.title(a, b));
                    }
                }
            }
        }
        return tests(programs, names, CoarseOperationsTest::checkWithAThird);
    }

    private static Stream<DynamicTest> tests(
            Map<String, String> programs,
            Map<String, String> names,
            BiConsumer<String, Map<String, byte[]>> check) {
        var sources = new LinkedHashMap<String, String>();
        programs.forEach((name, source) -> sources.put(name + ".java", source));
        Map<String, byte[]> classes = SourceCompiler.compile(sources);
        return programs.keySet().stream()
                .map(name ->
                        DynamicTest.dynamicTest(
                                name.replaceFirst("(Pair|Beside).*", ": ") + names.get(name),
                                () -> check.accept(name, classes)));
    }

    /** What fine steps have found until the budget ends is among what coarse ones find. */
    private static void checkWithAThird(String name, Map<String, byte[]> classes) {
        Exploration coarse = explore(name, classes, false, SCHEDULES);
        Exploration fine = explore(name, classes, true, SCHEDULES_WITH_A_THIRD);
        String both =
                "in fine steps:%n%s%nin coarse steps:%n%s".formatted(fine.text(), coarse.text());
        assertThat(coarse.verdict()).as(both).isNotEqualTo(Verdict.BOUNDED);
        assertThat(coarse.outcomes().keySet()).as(both).containsAll(fine.outcomes().keySet());
        assertThat(kinds(coarse)).as(both).containsAll(kinds(fine));
        boolean all = fine.schedules() < SCHEDULES_WITH_A_THIRD / 2;
        if (all && fine.verdict() != Verdict.BOUNDED) {
            assertThat(fine.outcomes().keySet()).as(both).isEqualTo(coarse.outcomes().keySet());
            assertThat(kinds(fine)).as(both).isEqualTo(kinds(coarse));
        }
    }

    private static void check(String name, Map<String, byte[]> classes) {
        Exploration coarse = explore(name, classes, false, SCHEDULES);
        Exploration fine = explore(name, classes, true, SCHEDULES);
        String both =
                "in fine steps:%n%s%nin coarse steps:%n%s".formatted(fine.text(), coarse.text());
        assertThat(coarse.verdict()).as(both).isNotEqualTo(Verdict.BOUNDED);
        assertThat(coarse.outcomes().keySet()).as(both).containsAll(fine.outcomes().keySet());
        if (fine.verdict() == Verdict.BOUNDED) {
            return;
        }
        assertThat(kinds(fine)).as(both).isEqualTo(kinds(coarse));
        if (fine.schedules() < SCHEDULES / 2) {
            assertThat(fine.outcomes().keySet()).as(both).isEqualTo(coarse.outcomes().keySet());
        }
    }

    /** How threads came to wait for ever is told by locks that single accesses do not show. */
    private static Set<Kind> kinds(Exploration found) {
        var kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(found.also());
        if (found.kind() != null) {
            kinds.add(found.kind());
        }
        if (kinds.removeAll(EnumSet.of(Kind.LOCK_LEAK, Kind.LOST_WAKEUP, Kind.THREAD_LEAK))) {
            kinds.add(Kind.DEADLOCK);
        }
        return kinds;
    }

    private static Exploration explore(
            String name, Map<String, byte[]> classes, boolean fine, long schedules) {
        return Explorer.explore(
                Explorer.options().withSchedules(schedules).withFine(fine),
                Program.of(classes, name));
    }
}
