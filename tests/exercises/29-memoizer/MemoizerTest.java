import static course.explorer.Verdict.PROVED;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.LastOfAll;
import course.judge.Points;
import course.judge.Promises;
import course.judge.Public;
import course.judge.spec.MadeClients;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;

@Exercise("29-memoizer")
class MemoizerTest {

    private static final String ONCE = "Three asked for the same key; how often it was computed";

    @Schedules(pass = PROVED)
    @Public
    @Points(2)
    @DisplayName("three ask for the same key: it is computed once, and all get that value")
    @Explain(
            "It is computed once, and all get that value. Often: looking whether it is there"
                    + " and beginning to compute it are two steps.")
    void computedOnce() throws Exception {
        var computed = new AtomicInteger();
        var memoizer =
                new Memoizer<String, int[]>(key -> {
                    assertEquals(1, computed.incrementAndGet(), ONCE);
                    return new int[] {key.length()};
                });
        Together.Task asks =
                () -> assertEquals(3, memoizer.get("key")[0], "What get(\"key\") gave");
        Together.together(asks, asks, asks);
        assertEquals(1, computed.get(), ONCE);
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName(
            "what failed is not kept: who asks again makes it be computed again, and nobody waits"
                + " for ever")
    @Explain(
            "The exception goes to the one who asked; afterwards the key is as new. Often: the"
                    + " others wait for a value that will never come, or a value found meanwhile is"
                    + " thrown away.")
    void failureIsNotKept() throws Exception {
        var computed = new AtomicInteger();
        var successes = new AtomicInteger();
        var broken = new IllegalArgumentException("no connection");
        var memoizer =
                new Memoizer<String, int[]>(key -> {
                    if (computed.incrementAndGet() == 1) {
                        throw broken;
                    }
                    return new int[] {successes.incrementAndGet()};
                });
        Together.Task asks =
                () -> {
                    try {
                        memoizer.get("key");
                    } catch (IllegalArgumentException e) {
                        assertSame(broken, e, "What get threw");
                    }
                };
        Together.together(
                () -> {
                    asks.run();
                    asks.run();
                },
                asks);
        assertEquals(
                1,
                memoizer.get("key")[0],
                "The first attempt failed; the number of the value kept");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName(
            "who is interrupted while waiting goes away; the value comes all the same, and is kept")
    @Explain(
            "A caller that is interrupted goes away, and the value comes all the same. Often:"
                    + " the interrupt ends the computing, too.")
    void interruptedWhileWaiting() throws Exception {
        var computed = new AtomicInteger();
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var memoizer =
                new Memoizer<String, int[]>(key -> {
                    computed.incrementAndGet();
                    begun.countDown();
                    await(goOn);
                    return new int[] {7};
                });
        var worker = new Thread(() -> ask(memoizer, "key"), "worker");
        worker.start();
        begun.await();
        var impatient =
                new Thread(
                        () -> {
                            try {
                                memoizer.get("key");
                            } catch (InterruptedException e) {
                                return;
                            }
                            throw new AssertionError("get has returned before there was a value");
                        },
                        "impatient");
        impatient.start();
        impatient.interrupt();
        impatient.join();
        goOn.countDown();
        worker.join();
        assertEquals(7, memoizer.get("key")[0], "The value");
        assertEquals(1, computed.get(), "How often it was computed");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("while one key is computed others can be computed, and known values can be had")
    @Explain(
            "Values of different keys have nothing to do with each other. Often: a lock is held"
                    + " while computing, or a ready-made map keeps keys of one hash code in one place.")
    void otherKeysGoOn() throws Exception {
        var both = new CountDownLatch(2);
        var memoizer =
                new Memoizer<String, int[]>(key -> {
                    if (!key.equals("known")) {
                        both.countDown();
                        await(both);
                    }
                    return new int[] {key.hashCode()};
                });
        memoizer.get("known");
        Together.together(
                () -> assertEquals(2112, memoizer.get("Aa")[0], "The value of Aa"),
                () -> {
                    memoizer.get("known");
                    assertEquals(2112, memoizer.get("BB")[0], "The value of BB");
                });
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("computing one value may ask for another")
    @Explain(
            "compute may call get. Often: something is held while compute runs that it needs"
                    + " itself.")
    void recursion() throws Exception {
        var self = new AtomicReference<Memoizer<Integer, Integer>>();
        var fibonacci =
                new Memoizer<Integer, Integer>(
                        n -> n < 2 ? n : ask(self.get(), n - 1) + ask(self.get(), n - 2));
        self.set(fibonacci);
        assertEquals(5, fibonacci.get(5), "The Fibonacci number 5");
    }

    @Schedules(pass = PROVED)
    @Public
    @Points(1)
    @DisplayName("two memoizers know nothing of each other; a failure comes out as it was thrown")
    @Explain(
            "What one has computed is of no use to another. And nobody wraps the exception of"
                + " compute.")
    void twoMemoizers() throws Exception {
        var one = new Memoizer<String, String>(key -> key + " by one");
        var other =
                new Memoizer<String, String>(key -> {
                    throw new UnsupportedOperationException("not by me");
                });
        assertEquals("key by one", one.get("key"), "The value");
        assertEquals("key by one", one.get("key"), "The value, asked for again");
        assertThrows(UnsupportedOperationException.class, () -> other.get("key"), "compute threw");
    }

    @Test
    @Points(2)
    @DisplayName(
            "whatever two or three threads ask for, whatever compute throws and whoever is"
                + " interrupted, all get what they should")
    @Explain(
            "compute may fail in any way, with an Error too. Whoever waits for its value must then be told,"
                + " and whoever asks next must find that nobody is at work on it.")
    void asSpecified() {
        MadeClients.allExplained(new MemoizerSpecification());
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for 100 keys and four who ask")
    @Explain("The last key needs the same care as the first.")
    void manyKeys() {
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(10).withDepth(1_000_000),
                        () -> {
                            var computed = new AtomicIntegerArray(100);
                            var memoizer =
                                    new Memoizer<Integer, int[]>(key -> {
                                        computed.incrementAndGet(key);
                                        Thread.yield();
                                        return new int[] {key};
                                    });
                            Together.Task asks =
                                    () -> {
                                        for (int key = 0; key < 100; key++) {
                                            assertEquals(key, memoizer.get(key)[0], "The value");
                                        }
                                    };
                            Together.together(asks, asks, asks, asks);
                            for (int key = 0; key < 100; key++) {
                                assertTrue(
                                        computed.get(key) == 1,
                                        "Key "
                                                + key
                                                + " was computed "
                                                + computed.get(key)
                                                + " times");
                            }
                        }));
    }

    private static <K, V> V ask(Memoizer<K, V> memoizer, K key) {
        try {
            return memoizer.get(key);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
