package course.judge;

/**
 * One step of the interleaving in which a test failed.
 *
 * @param step counted from 1
 * @param thread who took it
 * @param action what it did, such as {@code reads balance: 0}
 * @param line the line of the answer, or 0 if the step was not taken in the answer
 */
public record TraceStep(int step, String thread, String action, int line) {}
