package course.explorer;

import java.io.Serializable;

/**
 * One line of a trace.
 *
 * @param step counted from 1
 * @param thread the name of the thread that takes the step
 * @param action what it does, with the values read and written: "reads balance: 0"
 * @param source where, as {@code File.java:7}, or empty if no line of the program is known
 * @param code the text of that line, or empty if it is not known
 * @param moment how things stand after the step
 */
public record Step(
        int step, String thread, String action, String source, String code, Moment moment)
        implements Serializable {

    /** The same step, its place named otherwise and shown with the line's text. */
    public Step at(String newSource, String newCode) {
        return new Step(step, thread, action, newSource, newCode, moment);
    }
}
