package course.judge;

/** How an answer, or one of its tests, stands. */
public enum Standing {
    /** Every test passed. */
    PASSED(0),
    /** The answer does not do what is asked; a report says what and how it was seen. */
    FAILED(1),
    /** No fault was found and none could be excluded: a teacher looks at it. Never a pass. */
    UNDECIDED(4),
    /** The judge was stopped by its own limits, twice, or broke: says nothing about the answer. */
    NOT_JUDGED(5);

    private final int exitCode;

    Standing(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The exit code of {@code ./course check}. */
    public int exitCode() {
        return exitCode;
    }
}
