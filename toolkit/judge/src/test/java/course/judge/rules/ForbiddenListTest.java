package course.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.explorer.BusyWaiting.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a task does not allow")
class ForbiddenListTest {

    @TempDir Path folder;

    private List<Refusal> against(String rule, String body) throws IOException {
        String source = "class Own {\n void own() throws Exception {\n" + body + "\n}\n}\n";
        return new AnswerRules(Sources.compiled(source, folder), Set.of(), List.of())
                .forbidden(new ForbiddenList(List.of(rule)));
    }

    @Test
    @DisplayName("a sleep is found in each of its forms, with its line and the reason")
    void sleeping() throws IOException {
        for (String sleep :
                List.of(
                        "Thread.sleep(1);",
                        "TimeUnit.SECONDS.sleep(1);",
                        "java.util.concurrent.locks.LockSupport.parkNanos(1);")) {
            List<Refusal> found = against("sleeping : because", sleep);
            assertThat(found).as(sleep).hasSize(1);
            assertThat(found.getFirst().sentence()).endsWith("in this exercise: because.");
            assertThat(found.getFirst().line()).isEqualTo(5);
        }
    }

    @Test
    @DisplayName("a wait with a limit is told from one without")
    void timeLimits() throws IOException {
        String rule = "time-limits : because";
        assertThat(against(rule, "synchronized (this) { wait(10); }")).hasSize(1);
        assertThat(against(rule, "synchronized (this) { wait(); }")).isEmpty();
        assertThat(against(rule, "new LinkedBlockingQueue<>().poll(1, TimeUnit.DAYS);")).hasSize(1);
        assertThat(against(rule, "new LinkedBlockingQueue<>().poll();")).isEmpty();
    }

    @Test
    @DisplayName("a class is forbidden with what implements it, a package with what is below it")
    void classesAndPackages() throws IOException {
        String queues = "class java.util.concurrent.BlockingQueue : because";
        assertThat(against(queues, "new LinkedBlockingDeque<>();")).hasSize(1);
        assertThat(against(queues, "new ArrayDeque<>();")).isEmpty();
        String all = "package java.util.concurrent : because";
        assertThat(against(all, "new java.util.concurrent.atomic.AtomicInteger();")).hasSize(1);
        assertThat(against(all, "new ArrayList<>();")).isEmpty();
    }

    @Test
    @DisplayName("ways of busy waiting have their reason; what is no rule is said")
    void words() {
        assertThat(
                        new ForbiddenList(List.of("# none", "busy-waiting SPIN SLEEP : wait"))
                                .busyWaiting())
                .isEqualTo(Map.of(Way.SPIN, "wait", Way.SLEEP, "wait"));
        assertThatThrownBy(() -> new ForbiddenList(List.of("klass X : y")))
                .hasMessageContaining("klass X");
    }
}
