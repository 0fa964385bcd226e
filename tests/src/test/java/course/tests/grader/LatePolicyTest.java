package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import course.grader.LatePolicy;
import course.grader.policy.DueTime;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What grade says back about being late")
class LatePolicyTest {

    @Test
    @DisplayName("a due time alone marks as late and costs nothing")
    void withoutACost() {
        assertThat(due(0, Duration.ZERO).inWords())
                .endsWith("What comes after that is marked as late and keeps its points.");
    }

    @Test
    @DisplayName("a cost is named with its day, and the grace with its minutes")
    void withACost() {
        assertThat(due(10, Duration.ofMinutes(15)).inWords())
                .endsWith("Each day begun after that and 15 minutes of grace takes off 10 %.");
    }

    @Test
    @DisplayName("nothing said, nothing said back")
    void nothing() {
        assertThat(LatePolicy.none().inWords()).isEmpty();
    }

    private static LatePolicy due(int percent, Duration grace) {
        return new LatePolicy(
                Map.of("*", DueTime.parse("2026-11-01T20:00Z")),
                grace,
                percent,
                0,
                Map.of(),
                false);
    }
}
