package course.grader;

import course.grader.book.Attempt;

/**
 * What one student has for one exercise.
 *
 * @param attempt the one that counts
 * @param attempts how many there are
 * @param daysLate of the attempt that counts
 * @param points what the teacher said, else what is left of the judge's
 * @param overridden whether the teacher said it
 * @param comment the teacher's, or nothing
 */
public record Mark(
        Attempt attempt,
        int attempts,
        long daysLate,
        double points,
        boolean overridden,
        String comment) {

    /** Without a useless {@code .0}. */
    public static String shown(double points) {
        return points == Math.rint(points) ? Long.toString((long) points) : Double.toString(points);
    }
}
