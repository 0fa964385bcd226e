package course.grader;

import course.grader.book.Attempt;
import course.grader.book.TimeSource;
import course.grader.intake.JavaText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which of several attempts counts, and what a teacher should look at in that choice. Never decided
 * by what a file happens to be called or to hash to: of several that came at one time the one with
 * the most points counts.
 *
 * @param mark the one that counts, without the teacher's word
 * @param lookAt why a teacher should look at it; sentences
 */
record CountingAttempt(Mark mark, List<String> lookAt) {

    /** Unpacking gives files of one hand-in times that are so far apart at most. */
    private static final Duration ONE_TIME = Duration.ofMinutes(1);

    /** More points, then fewer late days; the rest only makes the choice the same each time. */
    private static final Comparator<Mark> BY_POINTS =
            Comparator.comparingDouble(Mark::points)
                    .thenComparing(mark -> -mark.terms().freeDays())
                    .thenComparing(mark -> mark.attempt().submitted())
                    .thenComparing(mark -> mark.attempt().place())
                    .thenComparing(mark -> mark.attempt().sha256());

    private static final Comparator<Mark> BY_TIME =
            Comparator.comparing((Mark mark) -> mark.attempt().submitted())
                    .thenComparing(BY_POINTS);

    /**
     * @param marks of all attempts of one student at one exercise; at least one
     * @param best whether the best counts, not the last
     */
    static CountingAttempt of(List<Mark> marks, boolean best) {
        List<Mark> readable = marks.stream().filter(mark -> !mark.unreadable()).toList();
        List<String> lookAt = new ArrayList<>();
        if (readable.isEmpty()) {
            Mark last = marks.stream().max(BY_TIME).orElseThrow();
            lookAt.add("It cannot be read: " + firstLine(last.attempt()));
            return new CountingAttempt(last, lookAt);
        }
        Mark counts =
                best ? readable.stream().max(BY_POINTS).orElseThrow() : lastOf(readable, lookAt);
        marks.stream()
                .filter(Mark::unreadable)
                .filter(mark -> mark.attempt().submitted().isAfter(counts.attempt().submitted()))
                .forEach(mark ->
                        lookAt.add(
                                mark.attempt().place()
                                        + " came later and cannot be read; "
                                        + counts.attempt().place()
                                        + " counts."));
        addVerdict(counts.attempt(), lookAt);
        return new CountingAttempt(counts, lookAt);
    }

    private static Mark lastOf(List<Mark> readable, List<String> lookAt) {
        Mark last = readable.stream().max(BY_TIME).orElseThrow();
        List<Mark> together =
                readable.stream()
                        .filter(mark -> atOneTime(mark.attempt(), last.attempt()))
                        .sorted(BY_POINTS.reversed())
                        .toList();
        Mark counts = together.getFirst();
        List<String> codes =
                together.stream().map(mark -> JavaText.code(mark.attempt().answer())).toList();
        if (codes.stream().distinct().count() > 1) {
            lookAt.add(
                    together.size()
                            + " different files came at one time: "
                            + String.join(
                                    ", ", together.stream().map(CountingAttempt::shown).toList())
                            + ". The one with the most points counts.");
        }
        return counts;
    }

    private static boolean atOneTime(Attempt one, Attempt last) {
        Duration apart = Duration.between(one.submitted(), last.submitted());
        boolean files = one.timeSource() == TimeSource.FILE && last.timeSource() == TimeSource.FILE;
        return apart.isZero() || files && apart.compareTo(ONE_TIME) <= 0;
    }

    private static String shown(Mark mark) {
        return mark.attempt().place() + " (" + Mark.shown(mark.points()) + " points)";
    }

    private static void addVerdict(Attempt attempt, List<String> lookAt) {
        lookAt.addAll(attempt.remarks());
        switch (attempt.verdict()) {
            case "UNDECIDED" ->
                    lookAt.add("Undecided: no fault was found, and not every order could be run.");
            case "NOT_JUDGED" -> lookAt.add("Not judged: the judge was stopped or broke.");
            default -> {
                // Passed or failed: the judge is sure.
            }
        }
    }

    private static String firstLine(Attempt attempt) {
        return attempt.feedback().lines().findFirst().orElse("").replaceFirst("^✗ ", "");
    }
}
