package course.explorer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import course.explorer.Body;
import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Kind;
import course.explorer.Step;
import course.explorer.Verdict;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One thing has one name, and a reader can follow what happens. */
@DisplayName("A schedule is told so that it")
class ToldScheduleTest {

    private static final VarHandle CONTENT = MethodHandles.arrayElementVarHandle(String[].class);

    /** Each caller locks an object of its own. */
    private static final class OwnLocks {
        private int count;

        void add() {
            var lock = new Object();
            synchronized (lock) {
                count++;
            }
        }
    }

    @Test
    @DisplayName("tells two locks apart that nobody gave a name, and has each enter its own")
    void twoLocks() {
        Exploration found =
                Explorer.explore(() -> {
                    var counter = new OwnLocks();
                    var other = new Thread(counter::add, "other");
                    other.start();
                    counter.add();
                    other.join();
                    return counter.count;
                });

        assertThat(actions(found))
                .contains("enters synchronized (lock 1)", "enters synchronized (lock 2)");
    }

    /** The lock is the number that it protects, so it is another one after each change. */
    private static final class LockedByItsValue {
        private Integer count = 1_000;

        void add() {
            synchronized (count) {
                count = count + 1;
            }
        }
    }

    @Test
    @DisplayName("tells the objects apart that one field holds one after the other")
    void oneFieldTwoLocks() {
        Exploration found =
                Explorer.explore(() -> {
                    var counter = new LockedByItsValue();
                    var other = new Thread(counter::add, "other");
                    other.start();
                    counter.add();
                    other.join();
                    return counter.count;
                });

        assertThat(actions(found))
                .filteredOn(action -> action.startsWith("enters"))
                .as(found.text())
                .doesNotHaveDuplicates()
                .allMatch(action -> action.contains("count"));
    }

    /** A box of one place whose condition is asked for once only. */
    private static final class Box {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition filled = lock.newCondition();
        private final ArrayList<String> content = new ArrayList<>();

        String take() throws InterruptedException {
            lock.lock();
            try {
                if (content.isEmpty()) {
                    filled.await();
                }
                return content.removeFirst();
            } finally {
                lock.unlock();
            }
        }

        void awaitFilled() throws InterruptedException {
            lock.lock();
            try {
                while (content.isEmpty()) {
                    filled.await();
                }
            } finally {
                lock.unlock();
            }
        }

        void put(String thing) {
            lock.lock();
            try {
                content.add(thing);
                filled.signal();
            } finally {
                lock.unlock();
            }
        }
    }

    @Test
    @DisplayName("calls a condition alike in the sentence, in the rows and beside them")
    void oneCondition() {
        Exploration found =
                Explorer.explore(() -> {
                    var box = new Box();
                    var waiter =
                            new Thread(
                                    unchecked(() -> {
                                        box.awaitFilled();
                                        return null;
                                    }));
                    waiter.start();
                    waiter.join();
                });

        assertThat(found.reason()).contains("signal on Box.filled");
        assertThat(actions(found))
                .contains("waits on Box.filled", "waits for ever for a signal on Box.filled");
        assertThat(found.trace().getLast().moment().threads())
                .anyMatch(lane -> lane.waitsFor().equals("a signal on Box.filled"));
    }

    @Test
    @DisplayName("has no spurious wake-up where the mistake shows without one")
    void noSpuriousWakeUp() {
        Exploration found =
                Explorer.explore(() -> {
                    var box = new Box();
                    var first = new Thread(unchecked(box::take), "first");
                    var second = new Thread(unchecked(box::take), "second");
                    first.start();
                    second.start();
                    box.put("a");
                    first.join();
                    box.put("b");
                    second.join();
                });

        assertThat(found.kind()).as(found.text()).isEqualTo(Kind.EXCEPTION);
        assertThat(actions(found)).noneMatch(action -> action.contains("without a signal"));
    }

    private static Runnable unchecked(Callable<?> call) {
        return () -> {
            try {
                call.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static final Map<String, Body> NOT_THE_OWNER =
            Map.of(
                    "notify() on lock 2 is allowed only inside synchronized on the same object",
                    () -> {
                        var lock = new Object();
                        synchronized (new Object()) {
                            lock.notify();
                        }
                    },
                    "it unlocks a lock, which it has not locked",
                    () -> new ReentrantLock().unlock(),
                    "it unlocks a lock once more than it has locked it",
                    () -> {
                        var lock = new ReentrantLock();
                        lock.lock();
                        lock.unlock();
                        lock.unlock();
                    },
                    "signal() on a condition is allowed only while holding its lock, a lock",
                    () -> new ReentrantLock().newCondition().signal());

    @TestFactory
    @DisplayName("says which mistake an IllegalMonitorStateException stands for, and where")
    Stream<DynamicTest> notTheOwner() {
        return NOT_THE_OWNER.entrySet().stream()
                .map(each ->
                        DynamicTest.dynamicTest(
                                each.getKey(),
                                () -> {
                                    Exploration found = Explorer.explore(each.getValue());

                                    assertThat(found.reason()).endsWith(": " + each.getKey());
                                    assertThat(found.trace())
                                            .filteredOn(step -> step.action().startsWith("fails"))
                                            .singleElement()
                                            .satisfies(step ->
                                                    assertThat(step.source())
                                                            .matches("ToldSch.*java:\\d+"));
                                }));
    }

    @Test
    @DisplayName("has the calls from one file into another, with what they gave back")
    void calls() {
        Exploration found =
                Explorer.explore(() -> {
                    var till = new Till();
                    till.add(2);
                    assert till.sum() == 3;
                });

        assertThat(actions(found))
                .containsSubsequence(
                        "calls Till.add(2)",
                        "returns from Till.add(2)",
                        "calls Till.sum()",
                        "gets 2 from Till.sum()");
    }

    @Test
    @DisplayName(
            "has one row for an exception that ends a call and its thread, where it was thrown")
    void callThatThrows() {
        Exploration found =
                Explorer.explore(() -> {
                    var till = Till.closed();
                    var other = new Thread(() -> till.add(1), "customer");
                    other.start();
                    other.join();
                });

        assertThat(found.trace())
                .filteredOn(step -> step.action().contains("IllegalStateException"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.action()).isEqualTo("fails: IllegalStateException: closed");
                    assertThat(step.source()).startsWith("Till.java:");
                });
    }

    @Test
    @DisplayName("heads a proof with several outcomes by their number, not by a tick alone")
    void outcomesDiffer() {
        Exploration found =
                Explorer.explore(() -> {
                    var number = new AtomicInteger();
                    var other = new Thread(() -> number.set(number.get() + 1));
                    other.start();
                    number.set(number.get() + 1);
                    other.join();
                    return number.get();
                });

        assertThat(found.verdict()).isEqualTo(Verdict.PROVED);
        assertThat(found.reason()).endsWith("none fails, but the outcome differs (1, 2)");
        assertThat(found.svg()).contains("≠ PROVED · 2 OUTCOMES");
    }

    private static List<String> actions(Exploration found) {
        return found.trace().stream().map(Step::action).toList();
    }

    @Test
    @DisplayName("says of null which method of the program returned it, as the JVM does")
    void whoReturnedNull() {
        Map<Body, String> said =
                Map.of(
                        () -> new EmptyShelf().get(0).length(),
                        "course.explorer.trust.EmptyShelf.get(int)",
                        () -> EmptyShelf.any().length(),
                        "course.explorer.trust.EmptyShelf.any()",
                        () -> ((String) CONTENT.get(new String[1], 0)).length(),
                        "java.lang.invoke.VarHandle.get(String[], int)");

        said.forEach((body, method) ->
                assertThat(Explorer.explore(body).reason())
                        .contains("because the return value of \"" + method + "\" is null"));
    }
}
