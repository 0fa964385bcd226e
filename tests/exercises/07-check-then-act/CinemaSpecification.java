import static course.judge.spec.Meaning.returns;

import course.judge.spec.Specification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the cinema does with its seats. */
final class CinemaSpecification extends Specification<Cinema, Map<String, String>> {

    @Override
    protected void define() {
        object("new Cinema()", Cinema::new, Map.of());
        for (String guest : List.of("Ann", "Bob")) {
            book("seat 1", guest);
        }
        cancel("seat 1", "Ann");
        guestOf("seat 1");
        book("seat 2", "Ann");
        cancel("seat 1", "Bob");
        guestOf("seat 2");
    }

    /** An equal text that is another object. */
    private static String copy(String text) {
        return new String(text);
    }

    private void book(String seat, String guest) {
        ask(
                        "book(\"" + seat + "\", \"" + guest + "\")",
                        cinema -> cinema.book(copy(seat), copy(guest)))
                .means(seats ->
                        seats.containsKey(seat)
                                ? returns(false, seats)
                                : returns(true, with(seats, seat, guest)));
    }

    private void cancel(String seat, String guest) {
        ask(
                        "cancel(\"" + seat + "\", \"" + guest + "\")",
                        cinema -> cinema.cancel(copy(seat), copy(guest)))
                .means(seats ->
                        guest.equals(seats.get(seat))
                                ? returns(true, with(seats, seat, null))
                                : returns(false, seats));
    }

    private void guestOf(String seat) {
        ask("guestOf(\"" + seat + "\")", cinema -> cinema.guestOf(copy(seat)))
                .means(seats -> returns(seats.get(seat), seats));
    }

    /** A copy in which that guest has the seat, or nobody. */
    private static Map<String, String> with(Map<String, String> seats, String seat, String guest) {
        Map<String, String> changed = new HashMap<>(seats);
        if (guest == null) {
            changed.remove(seat);
        } else {
            changed.put(seat, guest);
        }
        return Map.copyOf(changed);
    }
}
