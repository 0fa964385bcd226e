import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import course.judge.spec.MadeClients;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("07-check-then-act")
class CheckThenActTest {

    /** Equal seats need not be the same object. */
    private static String seat(int number) {
        return "seat " + number;
    }

    @Schedules(pass = PROVED)
    @Points(3)
    @DisplayName("of two who want the same seat one gets it, and it is his")
    @Explain(
            "One of the two gets the seat, and keeps it. Often: both look, both see a free"
                    + " seat, both sit down; looking and taking must be one step.")
    void oneSeat() throws Exception {
        var cinema = new Cinema();
        boolean[] got = new boolean[2];
        Together.together(
                () -> got[0] = cinema.book(seat(1), "Ann"),
                () -> got[1] = cinema.book(seat(1), "Bob"));
        assertTrue(got[0] || got[1], "The seat was free, and neither got it");
        assertFalse(got[0] && got[1], "Both were told that the seat is theirs");
        assertEquals(got[0] ? "Ann" : "Bob", cinema.guestOf(seat(1)), "The guest of the seat");
        assertEquals(got[0] ? 1 : 0, cinema.bookingsOf("Ann"), "Ann's number of bookings");
        assertEquals(got[1] ? 1 : 0, cinema.bookingsOf("Bob"), "Bob's number of bookings");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("two seats are booked at the same time, and a seat is booked but once")
    @Explain(
            "A seat belongs to the one who booked it, whatever happens to other seats.")
    void twoSeats() throws Exception {
        var cinema = new Cinema();
        Together.together(
                () -> assertTrue(cinema.book(seat(1), "Ann"), "Ann did not get the free seat 1"),
                () -> {
                    assertTrue(cinema.book(seat(2), "Bob"), "Bob did not get the free seat 2");
                    String other = cinema.guestOf(seat(1));
                    assertTrue(
                            other == null || other.equals("Ann"),
                            "Only Ann wanted seat 1, and its guest is " + other);
                });
        assertFalse(cinema.book(seat(2), "Ann"), "Ann got a seat that is Bob's");
        assertEquals("Ann", cinema.guestOf(seat(1)), "The guest of seat 1");
        assertEquals("Bob", cinema.guestOf(seat(2)), "The guest of seat 2");
        for (String free : List.of(seat(3), "Seat 1", "seat 12", "seat")) {
            assertNull(cinema.guestOf(free), "The guest of \"" + free + "\", which nobody booked");
        }
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("nobody gives back what is no longer his")
    @Explain(
            "Only a guest's own booking can be cancelled, and only once. Often: between the"
                    + " look and the remove the seat was given back and booked by somebody else; remove"
                    + " it only if it still is that guest's, in one step.")
    void cancelOnlyOnesOwn() throws Exception {
        var cinema = new Cinema();
        var cancelled = new AtomicInteger();
        cinema.book(seat(1), "Ann");
        Together.together(
                () -> {
                    if (cinema.cancel(seat(1), "Ann")) {
                        cancelled.incrementAndGet();
                    }
                },
                () -> {
                    if (cinema.cancel(seat(1), "Ann")) {
                        cancelled.incrementAndGet();
                    }
                    assertTrue(cinema.book(seat(1), "Bob"), "Bob did not get the free seat");
                    assertEquals("Bob", cinema.guestOf(seat(1)), "Bob booked; the guest");
                });
        assertEquals("Bob", cinema.guestOf(seat(1)), "Bob booked, only Ann cancelled; the guest");
        assertEquals(1, cancelled.get(), "How often Ann's one booking was cancelled");
        for (String other : List.of("Ann", "bob", "BOB", "Bo", "Bobby", "")) {
            assertFalse(
                    cinema.cancel(seat(1), other), "\"" + other + "\" could cancel Bob's booking");
        }
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("every booking counts")
    @Explain(
            "bookingsOf says how many seats a guest has got, no more and no fewer. Often:"
                    + " reading the number, adding 1 and putting it back are three steps, or what failed"
                    + " is counted too.")
    void everyBookingCounts() throws Exception {
        var cinema = new Cinema();
        Together.together(
                () -> cinema.book(seat(1), "Ann"),
                () -> {
                    cinema.book(seat(2), "Ann");
                    int seen = cinema.bookingsOf("Ann");
                    assertTrue(seen == 1 || seen == 2, "Ann got one seat or two, counted were " + seen);
                });
        cinema.book(seat(2), "Ann");
        assertEquals(2, cinema.bookingsOf("Ann"), "Ann got two seats; her number of bookings");
        for (String other : List.of("Bob", "ann", "An")) {
            assertEquals(
                    0, cinema.bookingsOf(other), other + " got no seat; the number of bookings");
        }
        cinema.cancel(seat(2), "Ann");
        assertEquals(2, cinema.bookingsOf("Ann"), "Ann got two seats and gave one back; her number");
        cinema.book(seat(2), new String("Ann"));
        assertEquals(3, cinema.bookingsOf("Ann"), "Ann got it once more; her number of bookings");
        assertEquals(0, new Cinema().bookingsOf("Ann"), "Ann's number in another cinema");
    }

    @Test
    @Points(1)
    @DisplayName("whatever two or three threads call, it behaves as if the calls came one after another")
    @Explain(
            "Two seats are one if their texts are equal, and a seat is either somebody's or free at"
                    + " every moment, for whoever asks. Another cinema has other seats.")
    void asSpecified() {
        MadeClients.allExplained(new CinemaSpecification());
    }
}
