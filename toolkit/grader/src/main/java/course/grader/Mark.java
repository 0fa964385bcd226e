package course.grader;

import course.grader.book.Attempt;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

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

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** For people; tables have all of it. */
    public static String shown(Instant time) {
        return TIME.format(time);
    }

    /** Without a useless {@code .0}. */
    public static String shown(double points) {
        return points == Math.rint(points) ? Long.toString((long) points) : Double.toString(points);
    }
}
