package course.explorer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Kind;
import course.explorer.Verdict;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is explored is a lambda of this class, not a program in a file. */
@DisplayName("A body given as a lambda")
class BodyTest {

    @Test
    @DisplayName("is run with what it captures")
    void captures() {
        int add = 2;
        Exploration found =
                Explorer.explore(() -> {
                    AtomicInteger n = new AtomicInteger();
                    Thread a = new Thread(() -> n.addAndGet(add));
                    a.start();
                    int seen = n.get();
                    a.join();
                    return seen;
                });
        assertThat(found.verdict()).as(found.text()).isEqualTo(Verdict.PROVED);
        assertThat(found.outcomes()).containsOnlyKeys("0", "2");
    }

    @Test
    @DisplayName("that loops for ever ends the exploration")
    void endlessLoop() {
        Exploration found =
                Explorer.explore(() -> {
                    while (true) {}
                });
        assertThat(found.kind()).isEqualTo(Kind.LIVELOCK);
    }

    @Test
    @DisplayName("that captures a mutable object from outside is refused by the object's name")
    void foreignObject() {
        var outside = new AtomicInteger();
        String said;
        try {
            said = Explorer.explore(() -> outside.incrementAndGet()).text();
        } catch (IllegalArgumentException refused) {
            said = refused.getMessage();
        }
        assertThat(said).contains("AtomicInteger").doesNotContain("PROVED");
    }
}
