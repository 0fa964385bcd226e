import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.LastOfAll;
import course.judge.Points;
import course.judge.Promises;
import course.judge.spec.MadeClients;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("16-two-conditions")
class TwoConditionsTest {

    /** How many goods each producer brings in the long run. */
    private static final int EACH = 600;

    /** The numbers of each producer's goods begin at a multiple of this, so they say whose they are. */
    private static final int PRODUCER = 1_000;

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("consume waits while the store is empty")
    @Explain(
            "consume comes back with something that was produced.")
    void consumeWaits() throws Exception {
        var store = new Store(3);
        Together.together("producer, consumer", 
                () -> store.produce(7), () -> assertEquals(7, store.consume(), "What consume() gave"));
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("produce waits while the store is full: never more than capacity")
    @Explain(
            "With room for one the second produce comes back only after the first consume has"
                    + " begun.")
    void produceWaits() throws Exception {
        var store = new Store(1);
        var begun = new AtomicInteger();
        Together.together("producer, consumer", 
                () -> {
                    store.produce(1);
                    store.produce(2);
                    assertTrue(begun.get() > 0, "Two goods stood in a store with room for one");
                },
                () -> {
                    begun.incrementAndGet();
                    store.consume();
                    store.consume();
                });
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("the oldest comes first")
    @Explain(
            "First in, first out.")
    void oldestFirst() throws Exception {
        var store = new Store(2);
        store.produce(1);
        store.produce(2);
        assertEquals(1, store.consume(), "1 came, then 2; the first one taken");
        assertEquals(2, store.consume(), "The second one taken");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("two consumers and a producer: nobody waits for ever, and every good is taken once")
    @Explain(
            "Every good is taken once, and nobody waits for ever. Often: the signal goes to the"
                    + " wrong kind of waiter, or the one who wakes up does not look again.")
    void twoConsumers() throws Exception {
        var store = new Store(1);
        int[] taken = new int[2];
        Together.together("consumer 1, consumer 2, producer", 
                () -> taken[0] = store.consume(),
                () -> taken[1] = store.consume(),
                () -> {
                    store.produce(1);
                    store.produce(2);
                });
        assertEquals(
                3, taken[0] + taken[1], "1 and 2 were produced; the sum of what two consumers got");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("two producers and a consumer: the same")
    @Explain(
            "Every good is taken once, and nobody waits for ever. Often: the one who makes room"
                    + " does not tell those who wait for room.")
    void twoProducers() throws Exception {
        var store = new Store(1);
        int[] taken = new int[1];
        Together.together("producer 1, producer 2, consumer", 
                () -> store.produce(1),
                () -> store.produce(2),
                () -> taken[0] = store.consume() + store.consume());
        assertEquals(3, taken[0], "1 and 2 were produced; the sum of what was consumed");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("who is interrupted while waiting goes away, and the store works on")
    @Explain(
            "An interrupted waiter leaves by an InterruptedException, and the store works on."
                    + " Often: the lock is not given back on that way out.")
    void interrupted() throws Exception {
        var store = new Store(1);
        Thread impatient =
                new Thread(
                        () -> {
                            try {
                                store.consume();
                            } catch (InterruptedException e) {
                                return;
                            }
                        },
                        "impatient");
        impatient.start();
        impatient.interrupt();
        impatient.join();
        store.produce(1);
        assertEquals(1, store.consume(), "What consume() gave");
    }

    @Test
    @Points(1)
    @DisplayName(
            "whatever two or three threads call, and whoever is interrupted, it behaves as if the"
                    + " calls came one after another")
    @Explain(
            "An interrupted call brings and takes nothing, and keeps nobody out. Often: one way out"
                    + " does not give the lock back, or a change is not told to one who can use it.")
    void asSpecified() {
        MadeClients.allExplained(new StoreSpecification());
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("nobody sleeps")
    @Explain(
            "A call takes no time of its own, with or without the lock.")
    void nobodySleeps() throws Exception {
        var store = new Store(1);
        store.produce(1);
        store.consume();
        assertEquals(0, Explorer.waited(), "Time slept (ns) in one produce and one consume");
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for a hundred places and 1,800 goods")
    @Explain("The last good needs the same care as the first, and the last place too.")
    void manyGoods() {
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(10).withDepth(1_000_000),
                        TwoConditionsTest::threeProducersAndTwoConsumers));
    }

    private static void threeProducersAndTwoConsumers() throws Exception {
        var store = new Store(100);
        Together.together(
                "producer 1, producer 2, producer 3, consumer 1, consumer 2",
                () -> bring(store, 0),
                () -> bring(store, 1),
                () -> bring(store, 2),
                () -> takeInOrder(store),
                () -> takeInOrder(store));
        store.produce(-1);
        assertEquals(-1, store.consume(), "All was taken, and -1 was brought; the next good");
    }

    private static void bring(Store store, int producer) throws InterruptedException {
        for (int i = 1; i <= EACH; i++) {
            store.produce(producer * PRODUCER + i);
        }
    }

    private static void takeInOrder(Store store) throws InterruptedException {
        int[] last = new int[3];
        for (int i = 0; i < 3 * EACH / 2; i++) {
            int good = store.consume();
            int producer = good / PRODUCER;
            assertTrue(
                    good % PRODUCER > last[producer],
                    "One producer's good " + good % PRODUCER + " came after his " + last[producer]);
            last[producer] = good % PRODUCER;
        }
    }
}
