package course.explorer.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Program;
import course.explorer.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The hand-written programs: each is judged as its folder says. */
@DisplayName("Hand-written programs")
class ProgramsTest {

    /** Only so that a search that hangs is reported; no program needs a hundredth of it. */
    private static final Duration HANGS = Duration.ofMinutes(5);

    private static final long SEED = 1;

    private static Map<String, byte[]> classes;

    @BeforeAll
    static void compile() {
        classes = ProgramFile.compileAll();
    }

    @TestFactory
    @DisplayName("are judged as their folder says")
    Stream<DynamicContainer> programs() {
        var byVerdict =
                ProgramFile.all().stream()
                        .collect(
                                Collectors.groupingBy(
                                        ProgramFile::verdict, TreeMap::new, Collectors.toList()));
        return byVerdict.entrySet().stream()
                .map(group ->
                        DynamicContainer.dynamicContainer(
                                group.getKey(), group.getValue().stream().map(ProgramsTest::test)));
    }

    private static DynamicTest test(ProgramFile file) {
        return DynamicTest.dynamicTest(
                file.name(),
                file.path().toAbsolutePath().toUri(),
                () ->
                        KnownFailing.judge(
                                file.id(),
                                () -> assertTimeoutPreemptively(HANGS, () -> check(file))));
    }

    private static void check(ProgramFile file) {
        Exploration found = file.explore(classes, SEED);
        List<String> wrong = file.mismatches(found);
        if (wrong.isEmpty() && found.verdict() == Verdict.FAILED) {
            wrong = replayMismatches(file, found);
        }
        if (!wrong.isEmpty()) {
            fail(String.join("\n", wrong) + "\n\n" + found.text());
        }
    }

    /** The replay string alone leads to the same failure again. */
    private static List<String> replayMismatches(ProgramFile file, Exploration found) {
        Exploration again =
                Explorer.explore(
                        file.options().withReplay(found.replay()),
                        Program.of(classes, file.name()));
        return again.verdict() == Verdict.FAILED && again.kind() == found.kind()
                ? List.of()
                : List.of("the replay gives another verdict: " + again.text());
    }

    @Test
    @DisplayName("on the list of known failures exist")
    void knownFailingExist() {
        var folders = Set.of("generated", "litmus", "long");
        var unknown = new TreeSet<>(KnownFailing.ids());
        unknown.removeIf(id -> folders.contains(id.substring(0, id.indexOf('/'))));
        ProgramFile.all().forEach(file -> unknown.remove(file.id()));
        assertThat(unknown).isEmpty();
    }
}
