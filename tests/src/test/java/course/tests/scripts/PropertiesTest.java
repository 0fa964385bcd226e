package course.tests.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import course.tests.Needs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What processes promise each other, looked at from outside. */
@DisplayName("Between processes")
@EnabledOnOs(OS.LINUX) // what belongs to a run is found in /proc
@Needs(Needs.Tool.SHELL)
@Execution(ExecutionMode.CONCURRENT)
class PropertiesTest {

    private record Change(double seconds, int inside) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @DisplayName("a semaphore lets in no more than it has permits")
    void semaphore(int permits) throws Exception {
        var script = Script.of("semaphore");
        try (var running =
                script.start("--scale", "0.05", "--permits", Integer.toString(permits))) {
            assertThat(running.await()).as(running::all).isZero();
            assertThat(mostInside(running.out())).isPositive().isLessThanOrEqualTo(permits);
            running.assertNothingLeft();
        }
    }

    @Test
    @DisplayName("a killed holder's permit comes back")
    void killedHolder() throws Exception {
        var script = Script.of("semaphore");
        try (var running = script.start("--scale", "0.05", "--permits", "1", "--kill", "2")) {
            assertThat(running.await()).as(running::all).isZero();
            assertThat(running.out()).contains("Process-2 is killed inside");
            assertThat(find("Process-(\\d) acquire", running.out())).hasSize(5);
            assertThat(find("Process-(\\d) release", running.out())).hasSize(4);
            running.assertNothingLeft();
        }
    }

    /** The children say when they enter and leave, by the clock, each while it is inside. */
    private static int mostInside(String out) {
        List<Change> changes = new ArrayList<>();
        find("([0-9.]+) s  Process-\\d (acquire|release)", out)
                .forEach(line ->
                        changes.add(
                                new Change(
                                        Double.parseDouble(line.group(1)),
                                        line.group(2).equals("acquire") ? 1 : -1)));
        assertThat(changes).hasSize(10);
        // at one and the same millisecond the one that leaves was first: it says so before it goes
        changes.sort(Comparator.comparingDouble(Change::seconds).thenComparingInt(Change::inside));
        int inside = 0;
        int most = 0;
        for (Change change : changes) {
            inside += change.inside;
            most = Math.max(most, inside);
        }
        return most;
    }

    @Test
    @DisplayName("a file lock keeps lines whole and each writer's lines together")
    void fileLock(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("written");
        var script = Script.of("file-lock");
        try (var running = script.start("--lines", "2000", "--file", file.toString())) {
            assertThat(running.await()).as(running::all).isZero();
            List<String> lines = Files.readAllLines(file);
            assertThat(lines).hasSize(4000);
            assertThat(lines.subList(0, 2000)).containsOnly(lines.getFirst());
            assertThat(lines.subList(2000, 4000)).containsOnly(lines.getLast());
            assertThat(Stream.of(lines.getFirst(), lines.getLast()))
                    .containsExactlyInAnyOrder(
                            "Lock acquired via try-with-resources",
                            "Lock acquired directly, try and finally");
            running.assertNothingLeft();
        }
    }

    @Test
    @DisplayName("a million atomic additions from each of two JVMs are two million")
    void sharedMemory() throws Exception {
        try (var running = Script.of("shared-memory").start("--adds", "1000000")) {
            assertThat(running.await()).as(running::all).isZero();
            assertThat(running.out()).containsPattern("getAndAdd: +2,000,000 of 2,000,000");
            running.assertNothingLeft();
        }
    }

    @Test
    @DisplayName("a pool does each task exactly once, also with workers killed on the way")
    void pool() throws Exception {
        int tasks = 90;
        var script = Script.of("pool-ten");
        try (var running = script.start("--tasks", Integer.toString(tasks), "--scale", "0.05")) {
            for (int deaths = 1; deaths <= 3; deaths++) {
                running.awaitLine("task " + 5 * deaths + " is done");
                running.children().getFirst().destroyForcibly();
                running.awaitLine("(?s)(takes over.*){" + deaths + "}");
            }
            assertThat(running.await()).as(running::all).isZero();
            assertThat(find("task (\\d+) is done by", running.out()).map(line -> line.group(1)))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, tasks).mapToObj(Integer::toString).toList());
            assertThat(running.out())
                    .doesNotContain("failed")
                    .containsPattern("90 tasks, [4-6] pids");
            running.assertNothingLeft();
        }
    }

    @Test
    @DisplayName("a queue's items reach one consumer each, and join waits for the last report")
    void joinableQueue() throws Exception {
        var script = Script.of("joinable-queue");
        try (var running = script.start("--items", "40", "--consumers", "3", "--scale", "0.01")) {
            assertThat(running.await()).as(running::all).isZero();
            assertThat(find("done with item (\\d+)", running.out()).map(line -> line.group(1)))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 40).mapToObj(Integer::toString).toList());
            running.assertNothingLeft();
        }
    }

    @Test
    @DisplayName("two readers of one pipe get every message, none of them twice")
    void pipeReaders() throws Exception {
        try (var running =
                Script.of("pipe-readers").start("--messages", "500", "--scale", "0.001")) {
            assertThat(running.await()).as(running::all).isZero();
            assertThat(running.out()).contains("500 sent, 500 received, 500 different ones");
            running.assertNothingLeft();
        }
    }

    private static Stream<MatchResult> find(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results();
    }
}
