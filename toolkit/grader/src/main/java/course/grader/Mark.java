package course.grader;

import course.grader.book.Attempt;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
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
 * @param lookAt why a teacher should look at it before it is given out; sentences
 */
public record Mark(
        Attempt attempt,
        int attempts,
        long daysLate,
        double points,
        boolean overridden,
        String comment,
        List<String> lookAt) {

    public Mark {
        lookAt = List.copyOf(lookAt);
    }

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** Whether no attempt could be read and the teacher has not said what it is worth: not a 0. */
    public boolean unreadable() {
        return !overridden && attempt.verdict().equals(Attempt.UNREADABLE);
    }

    /** For people; tables have all of it. */
    public static String shown(Instant time) {
        return TIME.format(time);
    }

    /** Without a useless {@code .0}. */
    public static String shown(double points) {
        return points == Math.rint(points) ? Long.toString((long) points) : Double.toString(points);
    }
}
