package course.grader;

import course.grader.Mark.Terms;
import course.grader.book.Attempt;
import course.grader.book.TeachersWord;
import course.grader.book.TimeSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Works out one student's marks from what was judged and what the teacher said. The order of the
 * rules: (1) The teacher's points stand above everything, and what they are given for spends no
 * late days. (2) Of all attempts, the team's among them, those count that came first, as many as
 * the limit allows. (3) An attempt is late by the student's own due time. (4) Late days are spent
 * exercise by exercise, in the order in which these are due for all, then by name: as many as the
 * attempt is late and as are left; none where being late costs nothing or the attempt has no
 * points. (5) The rest of the days takes off points. (6) Of the attempts that count the last or the
 * best is taken, best after (5), and only its late days are spent.
 *
 * <p>It depends on nothing else, so it may be done again at any time.
 */
final class Marking {

    private final LatePolicy policy;
    private final Student student;
    private int daysLeft;

    private Marking(LatePolicy policy, Student student) {
        this.policy = policy;
        this.student = student;
        this.daysLeft = policy.lateDays();
    }

    /** What there is of one student. */
    interface Student {
        /** All attempts, by exercise; those of a team as well. */
        Map<String, List<Attempt>> attempts();

        /** What the teacher said, by exercise. */
        Map<String, TeachersWord> words();

        /** When it is due for this student if it is due then for all. */
        Instant ownDue(String exercise, Instant due);

        /** The student's team, or nothing. */
        String team(String exercise);

        /** Why a teacher should look at it, as the files have it. */
        List<String> reasons(String exercise);

        /**
         * @return nothing if the exercise is not known
         */
        Optional<Attempt> withoutFile(String exercise);
    }

    /**
     * @param marks by exercise
     * @param daysLeft how many of the term's late days
     */
    record Marks(Map<String, Mark> marks, int daysLeft) {}

    static Marks of(LatePolicy policy, Student student) {
        var marking = new Marking(policy, student);
        Comparator<String> byDue =
                Comparator.comparing((String each) -> policy.dueFor(each).orElse(Instant.MAX))
                        .thenComparing(Comparator.naturalOrder());
        var exercises = new TreeSet<String>(byDue);
        exercises.addAll(student.attempts().keySet());
        exercises.addAll(student.words().keySet());
        Map<String, Mark> marks = new TreeMap<>();
        for (String exercise : exercises) {
            marking.mark(exercise).ifPresent(mark -> marks.put(exercise, mark));
        }
        return new Marks(marks, marking.daysLeft);
    }

    private Optional<Mark> mark(String exercise) {
        List<Attempt> all = student.attempts().getOrDefault(exercise, List.of());
        TeachersWord word = student.words().get(exercise);
        boolean decided = word != null && word.points() != null;
        if (all.isEmpty()) {
            return decided
                    ? student.withoutFile(exercise)
                            .map(none ->
                                    judged(none, 0, 0, 0)
                                            .with(word.points(), word.comment(), List.of()))
                    : Optional.empty();
        }
        List<Attempt> counting = counting(exercise, all);
        int notCounted = all.size() - counting.size();
        int free = decided || policy.percentPerDay() == 0 ? 0 : daysLeft;
        List<Mark> marks = new ArrayList<>();
        for (Attempt each : counting) {
            marks.add(judged(each, all.size(), free, notCounted));
        }
        CountingAttempt choice = CountingAttempt.of(marks, policy.best());
        daysLeft -= choice.mark().terms().freeDays();
        List<String> reasons = new ArrayList<>(choice.lookAt());
        reasons.addAll(student.reasons(exercise));
        if (choice.mark().attempt().timeSource() == TimeSource.LATE
                && choice.mark().terms().extended()) {
            reasons.add("The platform says that it is late, and there is an extension.");
        }
        return Optional.of(
                choice.mark()
                        .with(
                                word == null ? null : word.points(),
                                word == null ? "" : word.comment(),
                                reasons));
    }

    /**
     * The first ones, as many as count. Files of one time are one attempt, and what could not be
     * read is none: it is there as long as nothing better is.
     */
    private List<Attempt> counting(String exercise, List<Attempt> all) {
        Optional<Integer> limit = policy.attemptsFor(exercise);
        if (limit.isEmpty()) {
            return all;
        }
        List<Instant> times =
                all.stream()
                        .filter(each -> !each.verdict().equals(Attempt.UNREADABLE))
                        .map(Attempt::submitted)
                        .distinct()
                        .sorted()
                        .toList();
        if (times.size() <= limit.get()) {
            return all;
        }
        Instant last = times.get(limit.get() - 1);
        return all.stream().filter(each -> !each.submitted().isAfter(last)).toList();
    }

    private Mark judged(Attempt attempt, int attempts, int free, int notCounted) {
        String exercise = attempt.exercise();
        Optional<Instant> due = policy.dueFor(exercise);
        Optional<Instant> own = due.map(time -> student.ownDue(exercise, time));
        boolean extended = !own.equals(due);
        long late = own.map(time -> daysLate(attempt, time, extended)).orElse(0L);
        int spent = attempt.points() > 0 ? (int) Math.min(late, free) : 0;
        return new Mark(
                attempt,
                attempts,
                late,
                new Terms(own, extended, spent, notCounted, student.team(exercise)),
                policy.after(late - spent, attempt.points()),
                false,
                "",
                List.of());
    }

    /** A platform that says "late" and not how much is believed to mean a day, or the extension. */
    private long daysLate(Attempt attempt, Instant due, boolean extended) {
        return switch (attempt.timeSource()) {
            case TimeSource.IN_TIME -> 0;
            case TimeSource.LATE -> extended ? 0 : 1;
            default -> policy.daysLate(due, attempt.submitted());
        };
    }
}
