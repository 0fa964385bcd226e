package course.grader;

import course.grader.book.Attempt;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    /** What stands in tables in the place of points that there are not. */
    private static final Map<String, String> WITHOUT_POINTS =
            Map.of(Attempt.UNREADABLE, "unreadable", "NOT_JUDGED", "not judged");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    public Mark {
        lookAt = List.copyOf(lookAt);
    }

    /** Whether no attempt could be read and the teacher has not said what it is worth: not a 0. */
    public boolean unreadable() {
        return !overridden && attempt.verdict().equals(Attempt.UNREADABLE);
    }

    /**
     * Whether there are points. What could not be read or judged has none, which is not the same as
     * 0, until the teacher gives some.
     */
    public boolean hasPoints() {
        return overridden || !WITHOUT_POINTS.containsKey(attempt.verdict());
    }

    /** The points, or why there are none: {@code unreadable}, {@code not judged}. */
    public String shownPoints() {
        return hasPoints() ? shown(points) : WITHOUT_POINTS.get(attempt.verdict());
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
