package course.tests.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import course.tests.Needs;
import course.tests.scripts.Ahead.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Every script, ended in the middle: by Ctrl-C, by TERM and KILL of its own process, and by KILL of
 * one of its children. The normal run takes one script of each kind, {@code --full} all of them.
 */
@DisplayName("A script that is ended in the middle")
@EnabledOnOs(OS.LINUX) // what belongs to a run is found in /proc
@Needs(Needs.Tool.SHELL)
class SignalsTest {

    private static final boolean FULL = Boolean.getBoolean("course.full");

    /** Options by which a script lasts long enough to be ended in the middle. */
    private static final String[] LONG = {"--scale", "3"};

    /** Scripts that start no JVM, or none that lasts. */
    private static final Set<String> CHILDLESS =
            Set.of("all-done-first", "fork", "subprocess", "what-a-process-has", "twins");

    /** What a script must leave when the first of its children is killed; others leave 0 or 1. */
    private static final Map<String, Integer> AFTER_THE_DEATH_OF_A_CHILD =
            Map.of(
                    "clock", 1,
                    "file-lock", 1,
                    "main-guard", 1,
                    "manager-queue", 1,
                    "orphan", 1,
                    "pipe", 1,
                    "pool-ten", 0,
                    "semaphore", 1,
                    "sockets", 1);

    @TestFactory
    @DisplayName("by Ctrl-C ends with 130 and leaves nothing behind")
    Stream<DynamicTest> interrupted() {
        return each(
                "INT",
                running -> {
                    running.interrupt();
                    assertThat(running.await()).as(running::all).isEqualTo(130);
                });
    }

    @TestFactory
    @DisplayName("by TERM ends with 143 and leaves nothing behind")
    Stream<DynamicTest> terminated() {
        return each(
                "TERM",
                running -> {
                    running.signal("TERM");
                    assertThat(running.await()).as(running::all).isEqualTo(143);
                });
    }

    @TestFactory
    @DisplayName("by KILL, where no hook runs, leaves nothing behind")
    Stream<DynamicTest> killed() {
        return each(
                "KILL",
                running -> {
                    running.signal("KILL");
                    assertThat(running.await()).as(running::all).isEqualTo(137);
                });
    }

    @TestFactory
    @DisplayName("by the KILL of a child says so, and leaves nothing behind")
    Stream<DynamicTest> childKilled() {
        return each(
                "KILL of a child",
                running -> {
                    running.awaitChildren(1).getFirst().destroyForcibly();
                    int code = running.await();
                    var expected = AFTER_THE_DEATH_OF_A_CHILD.get(running.name());
                    assertThat(code)
                            .as(running::all)
                            .isIn(expected == null ? List.of(0, 1) : List.of(expected));
                    if (code == 1) {
                        assertThat(running.err()).as("it says why").isNotBlank();
                    }
                });
    }

    private interface Ending {
        void of(Running running) throws Exception;
    }

    private static Stream<DynamicTest> each(String what, Ending ending) {
        List<Check> checks = new ArrayList<>();
        for (Script script : Script.all()) {
            if (FULL
                    ? !CHILDLESS.contains(script.name())
                    : AFTER_THE_DEATH_OF_A_CHILD.containsKey(script.name())) {
                checks.add(
                        new Check(
                                script.name() + ", " + what,
                                () -> {
                                    try (var running = script.start(longRun(script))) {
                                        running.awaitSettled();
                                        ending.of(running);
                                        running.assertNoStackTrace();
                                        running.assertNothingLeft();
                                    }
                                    return null;
                                }));
            }
        }
        return Ahead.run(checks);
    }

    private static String[] longRun(Script script) {
        boolean scaled =
                script.text().contains("--scale") || script.text().contains("@Mixin Times");
        return scaled ? LONG : new String[0];
    }
}
