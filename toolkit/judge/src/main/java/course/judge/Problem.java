package course.judge;

/**
 * Why an answer was not run.
 *
 * @param kind {@code NOT_COMPILED}, {@code REFUSED}, {@code FORBIDDEN}, {@code CONTRACT} or {@code
 *     COMPILER}
 * @param line of the answer, or 0
 * @param sentence what to do about it
 */
public record Problem(String kind, int line, String sentence) {}
