package course.judge.spec;

import course.explorer.Calls;
import java.util.ArrayList;
import java.util.List;

/**
 * What a call may do in a state. Immutable.
 *
 * @param mayWait whether it may wait there
 * @param outcomes how it may end there, each with the state that it leaves behind
 */
public record Meaning<S>(boolean mayWait, List<Outcome<S>> outcomes) {

    /**
     * A way for a call to end.
     *
     * @param words what it returns or throws, as {@link Calls#text} and {@link Calls#thrown} say
     *     it; null if it goes on
     */
    public record Outcome<S>(String words, S next) {

        boolean allows(String outcome) {
            return outcome.equals(words) || promisesNothing();
        }

        /** Then what becomes of the interrupt status is left open, too. */
        boolean promisesNothing() {
            return ANYTHING.equals(words);
        }

        /** Whether the call has not ended by it. */
        boolean goesOn() {
            return words == null;
        }
    }

    private static final String ANYTHING = "anything";

    public Meaning {
        outcomes = List.copyOf(outcomes);
    }

    /** Waits for as long as the state is this. */
    public static <S> Meaning<S> waits() {
        return new Meaning<>(true, List.of());
    }

    /** Returns nothing. */
    public static <S> Meaning<S> returns(S next) {
        return ends("", next);
    }

    public static <S> Meaning<S> returns(Object value, S next) {
        return ends(Calls.text(value), next);
    }

    /**
     * Goes on to wait, and that it does so can be told from its not having come yet: the state is
     * another one from then on, in which the same call is asked again what it does.
     */
    public static <S> Meaning<S> registers(S next) {
        return new Meaning<>(false, List.of(new Outcome<>(null, next)));
    }

    /** Throws; what it throws changes nothing. */
    public static <S> Meaning<S> fails(Class<? extends Throwable> thrown, S same) {
        return ends(Calls.thrown(thrown), same);
    }

    private static <S> Meaning<S> ends(String words, S next) {
        return new Meaning<>(false, List.of(new Outcome<>(words, next)));
    }

    /**
     * Nothing is promised: it may wait, or end in any way. A call that nobody should make leads to
     * a state in which all calls mean this.
     */
    public static <S> Meaning<S> anything(S next) {
        return new Meaning<>(true, List.of(new Outcome<>(ANYTHING, next)));
    }

    /** Where the task leaves it open. */
    public Meaning<S> or(Meaning<S> other) {
        List<Outcome<S>> both = new ArrayList<>(outcomes);
        both.addAll(other.outcomes);
        return new Meaning<>(mayWait || other.mayWait, both);
    }

    /** Whether it may wait, at once or after it has registered. */
    boolean canWait() {
        return mayWait || outcomes.stream().anyMatch(Outcome::goesOn);
    }
}
