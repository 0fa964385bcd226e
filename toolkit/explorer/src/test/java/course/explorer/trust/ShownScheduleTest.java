package course.explorer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Kind;
import course.explorer.ValueBody;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** People read it, so it must be no longer than it has to be. */
@DisplayName("The schedule that is shown")
class ShownScheduleTest {

    /** A flag that is asked for between sleeps: the loop may go round a hundred times. */
    private static final class Sleepy {
        private int word;
        private volatile boolean said;

        int listen() throws InterruptedException {
            while (!said) {
                Thread.sleep(10);
            }
            return word;
        }

        void say(int newWord) {
            said = true;
            word = newWord;
        }
    }

    private static final ValueBody POLLING =
            () -> {
                var sleepy = new Sleepy();
                var speaker = new Thread(() -> sleepy.say(42));
                speaker.start();
                int heard = sleepy.listen();
                speaker.join();
                return heard;
            };

    @Test
    @DisplayName("leaves a loop as early as the failure allows")
    void noLongerThanNeeded() {
        Exploration found = Explorer.explore(POLLING);

        assertThat(found.kind()).as(found.text()).isEqualTo(Kind.DATA_RACE);
        assertThat(found.trace().stream().filter(step -> step.toString().contains("slept")))
                .as(found.text())
                .hasSizeLessThanOrEqualTo(1);
        assertThat(found.remarks()).noneMatch(remark -> remark.contains("shortest"));
    }

    @Test
    @DisplayName("fails in the same way, step by step, when it is run again")
    void again() {
        Exploration found = Explorer.explore(POLLING);

        Exploration replayed =
                Explorer.explore(Explorer.options().withReplay(found.replay()), POLLING);

        assertThat(replayed.kind()).isEqualTo(found.kind());
        assertThat(replayed.trace()).isEqualTo(found.trace());
    }
}
