package course.grader;

import course.grader.book.Attempt;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one student has for one exercise.
 *
 * @param attempt the one that counts
 * @param attempts how many there are
 * @param daysLate of the attempt that counts, by the student's own due time
 * @param terms under which it was handed in
 * @param points what the teacher said, else what is left of the judge's
 * @param overridden whether the teacher said it
 * @param comment the teacher's, or nothing
 * @param lookAt why a teacher should look at it before it is given out; sentences
 */
public record Mark(
        Attempt attempt,
        int attempts,
        long daysLate,
        Terms terms,
        double points,
        boolean overridden,
        String comment,
        List<String> lookAt) {

    /**
     * What holds for this student and exercise besides what holds for all.
     *
     * @param due the student's own due time, if there is one
     * @param extended whether that is later than for the others
     * @param freeDays how many of the days late were paid with the term's late days
     * @param notCounted how many attempts came after those that count
     * @param team with which it was handed in, or nothing
     */
    public record Terms(
            Optional<Instant> due, boolean extended, int freeDays, int notCounted, String team) {

        /** For the student, a sentence each; nothing where all is as for everybody. */
        public List<String> inWords() {
            List<String> all = new ArrayList<>();
            if (!team.isEmpty()) {
                all.add("Handed in with team " + team + ".");
            }
            if (extended) {
                due.ifPresent(time -> all.add("Due for you: " + shown(time) + "."));
            }
            if (freeDays > 0) {
                all.add("Paid with late days of the term: " + freeDays + ".");
            }
            if (notCounted > 0) {
                all.add("Came after the attempts that count: " + notCounted + ".");
            }
            return all;
        }
    }

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

    /** Whether there is a file, and not the teacher's word alone. */
    public boolean handedIn() {
        return !attempt.verdict().equals(Attempt.NO_FILE);
    }

    /** The same with what the teacher said, and what there is to look at if that is no points. */
    Mark with(Double said, String comment, List<String> reasons) {
        boolean decided = said != null;
        return new Mark(
                attempt,
                attempts,
                daysLate,
                terms,
                decided ? said : points,
                decided,
                comment,
                decided ? List.of() : reasons);
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
