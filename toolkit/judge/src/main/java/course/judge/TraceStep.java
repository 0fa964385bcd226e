package course.judge;

import course.explorer.Moment;

/**
 * One step of the interleaving in which a test failed.
 *
 * @param step counted from 1
 * @param thread who took it
 * @param action what it did, such as {@code reads balance: 0}
 * @param line the line of the answer, or 0 if the step was not taken in the answer
 * @param moment how things stand after the step
 */
public record TraceStep(int step, String thread, String action, int line, Moment moment) {}
