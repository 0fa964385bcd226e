package course.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.ScheduleError;
import course.explorer.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A promise")
class PromisesTest {

    @Test
    @DisplayName("is kept by a long run that was watched to its end")
    void watched() {
        assertThatCode(() -> Promises.keptInALongRun(threads(3))).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("is not kept by one that was cut, though nothing wrong was seen until then")
    void cut() {
        Exploration found = threads(100);
        assertThatThrownBy(() -> Promises.keptInALongRun(found))
                .isInstanceOf(ScheduleError.class)
                .hasMessageContaining("threads in one execution");
    }

    @Test
    @DisplayName(
            "about many inputs is kept if no schedule of an input fails; else it names the call")
    void namesTheCall() {
        assertThatCode(() -> Promises.kept("half(4)", halved(4))).doesNotThrowAnyException();
        Exploration odd = halved(3);
        assertThatThrownBy(() -> Promises.kept("half(3)", odd))
                .isInstanceOf(ScheduleError.class)
                .hasMessageContaining("In half(3): 3 cannot be halved");
    }

    @Test
    @DisplayName("about an input is not kept if some schedule was left out, though none failed")
    void leftOut() {
        Exploration found = oneScheduleOfMany();
        assertThatThrownBy(() -> Promises.kept("start()", found))
                .isInstanceOfSatisfying(
                        ScheduleError.class, error -> assertThat(error.undecided()).isTrue());
    }

    @Test
    @DisplayName("is kept by a sample that was watched, though there are more schedules")
    void sample() {
        Exploration some = oneScheduleOfMany();
        assertThat(some.verdict()).isEqualTo(Verdict.BOUNDED);
        assertThatCode(() -> Promises.keptInSample("add()", some)).doesNotThrowAnyException();
    }

    private static Exploration oneScheduleOfMany() {
        return Explorer.explore(
                Explorer.options().withSchedules(2),
                () -> {
                    int[] sum = new int[1];
                    Thread thread = new Thread(() -> add(sum));
                    thread.start();
                    add(sum);
                    thread.join();
                });
    }

    private static void add(int[] sum) {
        for (int i = 0; i < 3; i++) {
            synchronized (sum) {
                sum[0]++;
            }
        }
    }

    private static Exploration halved(int number) {
        return Explorer.explore(() -> {
            if (number % 2 == 1) {
                throw new AssertionError(number + " cannot be halved");
            }
        });
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
