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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each operation that is taken as one step, against each of the same object: two threads that do
 * one of them come to the same outcomes if every access inside is a step. Every fifth pair in the
 * normal run, all with {@code -Dcourse.full=true}.
 */
@DisplayName("Each coarse operation")
class CoarseOperationsTest {

    private static final int EVERY = Boolean.getBoolean("course.full") ? 1 : 5;
    private static final long SCHEDULES = 10_000;
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
        var sources = new LinkedHashMap<String, String>();
        programs.forEach((name, source) -> sources.put(name + ".java", source));
        Map<String, byte[]> classes = SourceCompiler.compile(sources);
        return programs.keySet().stream()
                .map(name ->
                        DynamicTest.dynamicTest(
                                name.replaceFirst("Pair.*", ": ") + names.get(name),
                                () -> check(name, classes)));
    }

    private static void check(String name, Map<String, byte[]> classes) {
        Exploration coarse = explore(name, classes, false);
        Exploration fine = explore(name, classes, true);
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
        if (kinds.removeAll(EnumSet.of(Kind.LOCK_LEAK, Kind.LOST_WAKEUP))) {
            kinds.add(Kind.DEADLOCK);
        }
        return kinds;
    }

    private static Exploration explore(String name, Map<String, byte[]> classes, boolean fine) {
        return Explorer.explore(
                Explorer.options().withSchedules(SCHEDULES).withFine(fine),
                Program.of(classes, name));
    }
}
