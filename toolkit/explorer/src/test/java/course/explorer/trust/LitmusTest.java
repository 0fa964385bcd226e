package course.explorer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Kind;
import course.explorer.Program;
import course.explorer.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.annotations.Outcome;

/**
 * What the explorer says of a litmus test holds on the real JVM: each outcome seen there is one
 * that it has explored, or it has named the race or the access weaker than volatile.
 */
@DisplayName("Litmus tests")
class LitmusTest {

    private static final int ROUNDS = 20;

    @TestFactory
    @DisplayName("without a race are PROVED, with exactly the outcomes that jcstress accepts")
    Stream<DynamicTest> ordered() {
        return Stream.concat(all(OrderedLitmus.class), all(UpdateLitmus.class))
                .map(type -> test(type, () -> checkOrdered(type)));
    }

    @TestFactory
    @DisplayName("with a race are reported as racy")
    Stream<DynamicTest> racy() {
        return all(RacyLitmus.class)
                .map(type ->
                        test(
                                type,
                                () -> {
                                    Exploration found = explore(type);
                                    assertThat(found.kind())
                                            .as(found.text())
                                            .isEqualTo(Kind.DATA_RACE);
                                }));
    }

    @TestFactory
    @DisplayName("weaker than volatile are not PROVED")
    Stream<DynamicTest> weak() {
        return all(WeakLitmus.class)
                .map(type ->
                        test(
                                type,
                                () -> {
                                    Exploration found = explore(type);
                                    assertThat(found.verdict())
                                            .as(found.text())
                                            .isEqualTo(Verdict.BOUNDED);
                                    assertThat(found.reason() + found.escapes())
                                            .contains("weaker than volatile");
                                }));
    }

    /** jcstress in its own way: forked JVMs, several compilers, its own strides. Minutes. */
    @TestFactory
    @Tag("full")
    @DisplayName("run by jcstress show no outcome that was not explored or named")
    Stream<DynamicTest> jcstress(@TempDir Path folder) {
        return Stream.of(
                jcstress(folder, OrderedLitmus.class, "quick"),
                jcstress(folder, UpdateLitmus.class, "quick"),
                jcstress(folder, RacyLitmus.class, "sanity"),
                jcstress(folder, WeakLitmus.class, "sanity"));
    }

    private static DynamicTest jcstress(Path folder, Class<?> group, String mode) {
        return DynamicTest.dynamicTest(
                group.getSimpleName(),
                () -> {
                    Path own = Files.createDirectory(folder.resolve(group.getSimpleName()));
                    checkAgainstJcstress(own, group, mode);
                });
    }

    private static void checkAgainstJcstress(Path folder, Class<?> group, String mode)
            throws Exception {
        Map<String, Set<String>> seen = JcstressRun.outcomes(folder, group, mode);
        assertThat(seen).isNotEmpty();
        for (Class<? extends Litmus> type : all(group).toList()) {
            // jcstress leaves out a test that has more actors than the machine has processors
            Set<String> outcomes = seen.getOrDefault(type.getCanonicalName(), Set.of());
            assertThat(outcomes.isEmpty())
                    .as("jcstress ran " + type.getSimpleName())
                    .isEqualTo(actors(type) > Runtime.getRuntime().availableProcessors());
            Exploration found = explore(type);
            boolean named =
                    found.kind() == Kind.DATA_RACE
                            || found.escapes().toString().contains("weaker than volatile");
            if (!named) {
                assertThat(found.outcomes().keySet())
                        .as(type.getSimpleName())
                        .containsAll(outcomes);
            }
        }
    }

    private static int actors(Class<? extends Litmus> type) throws ReflectiveOperationException {
        return type.getDeclaredConstructor().newInstance().trial().actors().size();
    }

    private static void checkOrdered(Class<? extends Litmus> type) throws Exception {
        Exploration found = explore(type);
        assertThat(found.verdict()).as(found.text()).isEqualTo(Verdict.PROVED);
        assertThat(found.outcomes().keySet()).isEqualTo(accepted(type));
        assertThat(found.outcomes().keySet())
                .containsAll(
                        RealThreads.sample(type.getDeclaredConstructor().newInstance(), ROUNDS));
    }

    private static Set<String> accepted(Class<?> type) {
        return Arrays.stream(type.getAnnotationsByType(Outcome.class))
                .flatMap(outcome -> Arrays.stream(outcome.id()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The explorer's program: one trial of the litmus test. */
    private static Exploration explore(Class<? extends Litmus> type) {
        String source =
                """
                class OneTrial {
                    static String run() throws InterruptedException {
                        return new %s().trial().run();
                    }
                }
                """
                        .formatted(type.getCanonicalName());
        var classes = SourceCompiler.compile(Map.of("OneTrial.java", source));
        return Explorer.explore(Explorer.options(), Program.of(classes, "OneTrial"));
    }

    private static Stream<Class<? extends Litmus>> all(Class<?> group) {
        return Arrays.stream(group.getDeclaredClasses())
                .<Class<? extends Litmus>>map(type -> type.asSubclass(Litmus.class))
                .sorted(java.util.Comparator.comparing(Class::getSimpleName));
    }

    private static DynamicTest test(
            Class<?> type, org.junit.jupiter.api.function.Executable check) {
        String id =
                "litmus/" + type.getEnclosingClass().getSimpleName() + "." + type.getSimpleName();
        return DynamicTest.dynamicTest(type.getSimpleName(), () -> KnownFailing.judge(id, check));
    }
}
