import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;

@Exercise("16-two-conditions")
class TwoConditionsTest {

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("consume waits while the store is empty")
    @Explain(
            "consume comes back with something that was produced.")
    void consumeWaits() throws Exception {
        var store = new Store(3);
        Together.together("producer, consumer", 
                () -> store.produce(7), () -> assertEquals(7, store.consume(), "What consume() gave"));
    }

    @Schedules(pass = PROVED)
    @Points(2)
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
}
