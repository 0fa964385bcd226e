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
     * @param words what it returns or throws, as {@link Calls#text} and {@link Calls#thrown} say it
     */
    public record Outcome<S>(String words, S next) {}

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

    /** Throws; what it throws changes nothing. */
    public static <S> Meaning<S> fails(Class<? extends Throwable> thrown, S same) {
        return ends(Calls.thrown(thrown), same);
    }

    private static <S> Meaning<S> ends(String words, S next) {
        return new Meaning<>(false, List.of(new Outcome<>(words, next)));
    }

    /** Where the task leaves it open. */
    public Meaning<S> or(Meaning<S> other) {
        List<Outcome<S>> both = new ArrayList<>(outcomes);
        both.addAll(other.outcomes);
        return new Meaning<>(mayWait || other.mayWait, both);
    }

    /** Whether it can do nothing but wait. */
    boolean onlyWaits() {
        return outcomes.isEmpty();
    }
}
