import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import course.judge.Promises;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("11-dining-philosophers")
class DiningPhilosophersTest {

    @Schedules(pass = PROVED)
    @Points(3)
    @DisplayName("three philosophers who are hungry at the same time all get their meal")
    @Explain("Each holds one fork and waits for the next one's: nobody ever eats.")
    void everybodyEats() throws Exception {
        var table = new Table(3);
        int[] meals = new int[3];
        Together.together(
                () -> eat(table, 0, meals), () -> eat(table, 1, meals), () -> eat(table, 2, meals));
        for (int seat = 0; seat < 3; seat++) {
            assertEquals(1, meals[seat], "Meals at seat " + seat);
        }
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("two at a table for two, and each comes back for a second meal")
    @Explain("With two seats both want both forks. Put them back each time.")
    void tableForTwo() throws Exception {
        var table = new Table(2);
        int[] meals = new int[2];
        Together.together(
                () -> {
                    table.dine(0, () -> meals[0]++);
                    table.dine(0, () -> meals[0]++);
                },
                () -> table.dine(1, () -> meals[1]++));
        assertEquals(2, meals[0], "Meals at seat 0");
        assertEquals(1, meals[1], "Meals at seat 1");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("neighbours never eat at the same time")
    @Explain("There is one fork between them, and each needs it.")
    void neighboursTakeTurns() throws Exception {
        var table = new Table(4);
        var eating = new AtomicInteger();
        Runnable meal =
                () -> {
                    assertEquals(1, eating.incrementAndGet(), "Of two neighbours, the number eating");
                    eating.decrementAndGet();
                };
        Together.together(() -> table.dine(0, meal), () -> table.dine(1, meal));
        Together.together(() -> table.dine(3, meal), () -> table.dine(0, meal));
    }

    @Test
    @Points(2)
    @DisplayName("two who sit opposite each other can eat at the same time")
    @Explain("They share no fork. One lock for the whole table is safe, and makes a queue of it.")
    void oppositeSeats() {
        Promises.possible(
                Explorer.explore(
                        () -> {
                            var table = new Table(4);
                            var eating = new AtomicInteger();
                            var most = new AtomicInteger();
                            Runnable meal =
                                    () -> {
                                        most.accumulateAndGet(eating.incrementAndGet(), Math::max);
                                        eating.decrementAndGet();
                                    };
                            Together.together(() -> table.dine(0, meal), () -> table.dine(2, meal));
                            return most.get() == 2 ? "together" : "one after the other";
                        }),
                "together",
                "In no order of the threads do seats 0 and 2 of a table for four eat at the same"
                        + " time.");
        for (int seat = 0; seat < 3; seat++) {
            otherTable(seat);
        }
    }

    /** Whoever eats at one table holds up nobody at another. */
    private static void otherTable(int seat) {
        Promises.kept(
                "dine at each seat of a table, while seat " + seat + " of another eats",
                Explorer.explore(
                        () -> {
                            var table = new Table(3);
                            Runnable all =
                                    () -> {
                                        for (int each = 0; each < 3; each++) {
                                            table.dine(each, () -> {});
                                        }
                                    };
                            new Table(3).dine(seat, () -> inAThreadOfItsOwn(all));
                        }));
    }

    private static void inAThreadOfItsOwn(Runnable task) {
        try {
            Together.together(task::run);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Points(1)
    @DisplayName("a meal that ends with an exception or an error leaves the forks on the table")
    @Explain("The caller of dine hears of what the meal threw, the neighbours of nothing.")
    void spoiltMeal() {
        for (Spoilt what : Spoilt.values()) {
            Promises.kept(
                    "dine at two seats, where a meal throws an " + what.words,
                    Explorer.explore(() -> spoilt(what)));
        }
    }

    private static void spoilt(Spoilt what) throws Exception {
        var table = new Table(3);
        var heard = new AtomicInteger();
        Together.together(
                () -> {
                    try {
                        table.dine(0, () -> what.spoil());
                    } catch (RuntimeException | Error e) {
                        heard.incrementAndGet();
                    }
                },
                () -> table.dine(1, () -> {}));
        assertTrue(heard.get() == 1, "the meal threw, and the caller of dine did not hear of it");
        Together.together(() -> table.dine(2, () -> {}));
    }

    private static void eat(Table table, int seat, int[] meals) {
        Thread hungry = Thread.currentThread();
        table.dine(
                seat,
                () -> {
                    assertTrue(
                            Thread.currentThread() == hungry,
                            "the meal was eaten by another thread than the one that called dine");
                    meals[seat]++;
                });
    }

    /** How a meal ends. */
    private enum Spoilt {
        EXCEPTION("IllegalStateException"),
        ERROR("AssertionError");

        final String words;

        Spoilt(String words) {
            this.words = words;
        }

        void spoil() {
            if (this == EXCEPTION) {
                throw new IllegalStateException("a hair in the soup");
            }
            throw new AssertionError("a hair in the soup");
        }
    }
}
