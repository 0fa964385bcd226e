package course.explorer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Kind;
import course.explorer.ValueBody;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
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
                .hasSizeLessThanOrEqualTo(2);
        assertThat(found.remarks()).noneMatch(remark -> remark.contains("shortest"));
    }

    /** A number that is written just before must not pass for what the text became. */
    private static final ValueBody SHARED_TEXT =
            () -> {
                var counter = new int[1];
                var text = new StringBuilder();
                var other =
                        new Thread(() -> {
                            counter[0] = 5;
                            text.append("x");
                        });
                other.start();
                text.append("y");
                other.join();
                return text.length();
            };

    @Test
    @DisplayName("says what a text has become")
    void texts() {
        Exploration found = Explorer.explore(SHARED_TEXT);

        assertThat(found.kind()).as(found.text()).isEqualTo(Kind.DATA_RACE);
        assertThat(found.text())
                .contains("reads StringBuilder.text: \"\"", "writes StringBuilder.text: \"yx\"");
    }

    @Test
    @DisplayName("shows the content of a queue whose elements are locks and tasks")
    void contents() {
        Exploration found =
                Explorer.explore(() -> {
                    var queue = new LinkedBlockingQueue<Object>();
                    queue.put(new FutureTask<>(() -> 1));
                    queue.put(new Semaphore(2));
                    queue.put(new ReentrantLock());
                    var other = new Thread(() -> queue.forEach(Object::hashCode));
                    other.start();
                    new CountDownLatch(1).await();
                });

        assertThat(found.kind()).as(found.text()).isEqualTo(Kind.DEADLOCK);
        assertThat(found.trace().getLast().moment().values().values())
                .anyMatch(shown -> shown.contains("FutureTask[Not completed]"));
    }

    /** It says what it holds by a text of its own, as many classes do. */
    private record Named(String name) {
        @Override
        public String toString() {
            return new StringBuilder("<").append(name).append('>').toString();
        }
    }

    @Test
    @DisplayName("shows the content of a list that two threads share")
    void lists() {
        Exploration found =
                Explorer.explore(() -> {
                    var list = new ArrayList<Named>();
                    var other = new Thread(() -> list.add(new Named("a")));
                    other.start();
                    list.add(new Named("b"));
                    other.join();
                });

        assertThat(found.kind()).as(found.text()).isEqualTo(Kind.EXCEPTION);
        assertThat(found.trace())
                .as(found.text())
                .anyMatch(step -> step.moment().values().values().toString().contains("<a>"));
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
