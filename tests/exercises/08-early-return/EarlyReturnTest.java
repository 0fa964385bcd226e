import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import course.judge.spec.MadeClients;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("08-early-return")
class EarlyReturnTest {

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("a place that does not exist gives -1, and the next one gets in")
    @Explain("-1 where there is no such place, the value where there is one.")
    void noSuchPlace() throws Exception {
        var shelf = new Shelf();
        Together.together(
                () -> assertEquals(-1, shelf.get(99), "get(99)"),
                () -> assertEquals(4, shelf.get(2), "get(2)"));
        assertEquals(-1, shelf.get(-1), "get(-1)");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("when change throws, the caller hears of it, nothing changes, and the next one gets in")
    @Explain(
            "The exception must reach the caller, the value stays as it was, and the next"
                    + " caller gets in. Often: the exception leaves by a way that skips the unlock.")
    void changeThrows() throws Exception {
        var shelf = new Shelf();
        Together.together(
                () -> assertNotNull(thrownBy(shelf), "update did not throw what change threw"),
                () -> assertEquals(3, shelf.get(0), "get(0)"));
        assertEquals(3, shelf.get(0), "After an update that failed, get(0)");
    }

    private static ArithmeticException thrownBy(Shelf shelf) {
        try {
            shelf.update(0, value -> value / 0);
            return null;
        } catch (ArithmeticException e) {
            return e;
        }
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("an update for a place that does not exist throws, and the next one gets in")
    @Explain("There is nothing to update there, and the caller must hear of it.")
    void updateOutOfBounds() throws Exception {
        var shelf = new Shelf();
        Together.together(
                () -> assertNotNull(outOfBounds(shelf), "update(4, …) did not throw"),
                () -> shelf.update(1, value -> value + 8));
        assertEquals(9, shelf.get(1), "After update(1, value -> value + 8), get(1)");
    }

    private static IndexOutOfBoundsException outOfBounds(Shelf shelf) {
        try {
            shelf.update(4, value -> value);
            return null;
        } catch (IndexOutOfBoundsException e) {
            return e;
        }
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("two updates of the same place at the same time both count")
    @Explain(
            "Both updates must count, one after the other. Often: reading, changing and writing"
                    + " are not one step for everybody else.")
    void bothCount() throws Exception {
        var shelf = new Shelf();
        Together.together(
                () -> shelf.update(3, value -> value + 10),
                () -> shelf.update(3, value -> value * 2));
        int last = shelf.get(3);
        assertTrue(last == 22 || last == 12, "1, once plus 10 and once times 2, became " + last);
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("get may be called at any time")
    @Explain("The value before or the value after, nothing else.")
    void getAtAnyTime() throws Exception {
        var shelf = new Shelf();
        Together.together(
                () -> shelf.update(2, value -> 7),
                () -> {
                    int seen = shelf.get(2);
                    assertTrue(seen == 4 || seen == 7, "get(2) said " + seen);
                });
    }

    @Test
    @Points(1)
    @DisplayName("whatever two or three threads call, it behaves as if the calls came one after another")
    @Explain(
            "An update is one step for everybody else, also one that fails, with whatever it fails;"
                    + " and another shelf has other values.")
    void asSpecified() {
        MadeClients.allExplained(new ShelfSpecification());
    }
}
