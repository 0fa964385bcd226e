package course.explorer;

import java.io.Serializable;

/**
 * One line of a trace.
 *
 * @param step counted from 1
 * @param thread the name of the thread that takes the step
 * @param action what it does, with the values read and written: "reads balance: 0"
 * @param source where, as {@code File.java:7}, or empty if no line of the program is known
 */
public record Step(int step, String thread, String action, String source) implements Serializable {}
