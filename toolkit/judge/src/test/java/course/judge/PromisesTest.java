package course.judge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.ScheduleError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A long run")
class PromisesTest {

    @Test
    @DisplayName("that was watched to its end keeps its promise")
    void watched() {
        assertThatCode(() -> Promises.keptInALongRun(threads(3))).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("that was cut does not, though nothing wrong was seen until then")
    void cut() {
        Exploration found = threads(100);
        assertThatThrownBy(() -> Promises.keptInALongRun(found))
                .isInstanceOf(ScheduleError.class)
                .hasMessageContaining("threads in one execution");
    }

    private static Exploration threads(int number) {
        return Explorer.explore(
                Explorer.options().withSchedules(10),
                () -> {
                    for (int i = 0; i < number; i++) {
                        Thread thread = new Thread(() -> {});
                        thread.start();
                        thread.join();
                    }
                });
    }
}
