package course.explorer;

/** What an exploration says about a program. */
public enum Verdict {
    /** No schedule fails, all were explored, and nothing that could hide a failure was met. */
    PROVED,
    /** No schedule that was explored fails; {@link Exploration#reason} says what was left out. */
    BOUNDED,
    /** At least one schedule fails; {@link Exploration#kind} and the trace say how. */
    FAILED
}
