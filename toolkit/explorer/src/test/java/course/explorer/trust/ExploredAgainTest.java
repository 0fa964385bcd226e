package course.explorer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Program;
import course.explorer.ValueBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Explorations one after the other of the same classes, which are rewritten once for all of them,
 * beside the same explorations each with classes rewritten for it alone.
 */
@DisplayName("Classes that are explored again")
class ExploredAgainTest {

    static int count;
    static final List<String> SEEN = new ArrayList<>();

    interface Limits {
        int MOST = Integer.parseInt("2");
        List<Integer> KEPT = new ArrayList<>(List.of(MOST));
    }

    static final class Lazy {
        static int made;
        final int number = ++made;
        static final Lazy ONLY = new Lazy();
    }

    static final class Box {
        final ReentrantLock lock = new ReentrantLock();
        final Condition full = lock.newCondition();
        int value;

        void put(int newValue) {
            lock.lock();
            try {
                value = newValue;
                full.signal();
            } finally {
                lock.unlock();
            }
        }

        int take() throws InterruptedException {
            lock.lock();
            try {
                if (value == 0) {
                    full.await();
                }
                return value;
            } finally {
                lock.unlock();
            }
        }
    }

    private static final List<ValueBody> BODIES =
            List.of(
                    () -> {
                        var a = new Thread(() -> count++);
                        a.start();
                        count++;
                        a.join();
                        return count;
                    },
                    () -> {
                        var a = new Thread(() -> SEEN.add("a" + Lazy.ONLY.number));
                        var b = new Thread(() -> SEEN.add("b" + Lazy.ONLY.number));
                        a.start();
                        a.join();
                        b.start();
                        b.join();
                        return SEEN + " " + count;
                    },
                    () -> {
                        var box = new Box();
                        var a = new Thread(() -> box.put(count + 1));
                        a.start();
                        int taken = box.take();
                        a.join();
                        return taken;
                    },
                    () -> {
                        var kept = Limits.KEPT;
                        var a = new Thread(() -> kept.add(Lazy.made));
                        a.start();
                        kept.add(Lazy.ONLY.number);
                        a.join();
                        return kept.size();
                    });

    @Test
    @DisplayName("have the verdicts, counts and traces of classes rewritten for each exploration")
    void sameAsApart() {
        List<String> apart =
                BODIES.stream()
                        .map(body ->
                                comparable(
                                        Explorer.explore(
                                                Explorer.options(),
                                                body,
                                                ownClasses(),
                                                (n, all) -> {})))
                        .toList();
        assertThat(apart.get(0)).contains("DATA_RACE");
        assertThat(apart.get(1)).contains("PROVED").contains("[a1, b1] 0");
        assertThat(apart.get(2)).contains("PROVED").contains("at most one spurious");
        assertThat(apart.get(3)).contains("DATA_RACE");
        for (int round = 0; round < 2; round++) {
            assertThat(BODIES.stream().map(body -> comparable(Explorer.explore(body))).toList())
                    .isEqualTo(apart);
            assertThat(
                            BODIES.reversed().stream()
                                    .map(body -> comparable(Explorer.explore(body)))
                                    .toList())
                    .isEqualTo(apart.reversed());
        }
    }

    /** The class files as they are, and no promise that they stay so. */
    private static Program.Classes ownClasses() {
        return resource -> {
            try (InputStream in =
                    ExploredAgainTest.class.getClassLoader().getResourceAsStream(resource)) {
                return in == null ? null : in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static String comparable(Exploration found) {
        return found.toJson().replaceFirst("\"millis\":\\d+", "\"millis\":0");
    }
}
