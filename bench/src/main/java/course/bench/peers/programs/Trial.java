package course.bench.peers.programs;

import java.util.Set;

/** A program that is run once: a fresh object each time. */
public interface Trial {

    /** Runs it, with whatever threads it has, and gives its outcome. */
    Object run() throws Exception;

    /** The outcomes that a right program has. */
    Set<String> acceptable();

    /** Runs it and asserts on its outcome, as a test of it would. */
    default void check() {
        Object outcome;
        try {
            outcome = run();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        if (!acceptable().contains(String.valueOf(outcome))) {
            throw new AssertionError("outcome " + outcome);
        }
    }
}
