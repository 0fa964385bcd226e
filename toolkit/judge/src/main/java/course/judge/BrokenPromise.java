package course.judge;

import course.explorer.Kind;

/**
 * Thrown by a hidden test that found out by itself what kind of failure it is: one that watches a
 * real process from outside, where no explorer looks on.
 */
public final class BrokenPromise extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /**
     * @param sentence what was seen, for the author of the answer
     */
    public BrokenPromise(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
