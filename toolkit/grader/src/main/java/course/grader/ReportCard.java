package course.grader;

import course.grader.book.Attempt;
import course.grader.book.Gradebook;
import course.grader.book.Identity;
import course.grader.book.LookAt;
import course.grader.book.TeachersWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All marks of one student.
 *
 * @param marks by exercise; those handed in only
 * @param lookAt why a teacher should look at the student as a whole; sentences
 * @param identities what platforms call the student
 */
public record ReportCard(
        String student, Map<String, Mark> marks, List<String> lookAt, List<Identity> identities) {

    public ReportCard {
        lookAt = List.copyOf(lookAt);
        identities = List.copyOf(identities);
    }

    static ReportCard of(Gradebook book, LatePolicy policy, String student) {
        Map<String, TeachersWord> words = book.overridesOf(student);
        Map<String, List<String>> lookAt =
                book.register().lookAt(student).stream()
                        .collect(
                                Collectors.groupingBy(
                                        LookAt::exercise,
                                        Collectors.mapping(LookAt::reason, Collectors.toList())));
        Map<String, List<Attempt>> attempts =
                book.attemptsOf(student).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Attempt::exercise, TreeMap::new, Collectors.toList()));
        Map<String, Mark> marks = new TreeMap<>();
        attempts.forEach((exercise, all) -> {
            List<String> reasons = lookAt.getOrDefault(exercise, List.of());
            marks.put(exercise, mark(all, policy, words.get(exercise), reasons));
        });
        List<String> whole = new ArrayList<>();
        lookAt.forEach((exercise, reasons) -> {
            if (!marks.containsKey(exercise)) {
                reasons.forEach(
                        each -> whole.add(exercise.isEmpty() ? each : exercise + ": " + each));
            }
        });
        return new ReportCard(student, marks, whole, book.register().identitiesOf(student));
    }

    private static Mark mark(
            List<Attempt> all, LatePolicy policy, TeachersWord word, List<String> reasons) {
        List<Mark> marks = new ArrayList<>();
        for (Attempt each : all) {
            long late = daysLate(policy, each);
            marks.add(
                    new Mark(
                            each,
                            all.size(),
                            late,
                            policy.after(late, each.points()),
                            false,
                            "",
                            List.of()));
        }
        CountingAttempt choice = CountingAttempt.of(marks, policy.best());
        Mark counts = choice.mark();
        boolean overridden = word != null && word.points() != null;
        List<String> lookAt = new ArrayList<>();
        if (!overridden) {
            lookAt.addAll(choice.lookAt());
            lookAt.addAll(reasons);
        }
        return new Mark(
                counts.attempt(),
                counts.attempts(),
                counts.daysLate(),
                overridden ? word.points() : counts.points(),
                overridden,
                word == null ? "" : word.comment(),
                lookAt);
    }

    /** A platform that says "late" and not how much is believed to mean a day. */
    private static long daysLate(LatePolicy policy, Attempt attempt) {
        return switch (attempt.timeSource()) {
            case IN_TIME -> 0;
            case LATE -> 1;
            default -> policy.daysLate(attempt.exercise(), attempt.submitted());
        };
    }

    /** How many exercises have no points yet, see {@link Mark#hasPoints}. */
    public int withoutPoints() {
        return (int) marks.values().stream().filter(mark -> !mark.hasPoints()).count();
    }

    /** The sum of all points, rounded to hundredths. */
    public double points() {
        double sum = marks.values().stream().mapToDouble(Mark::points).sum();
        return Math.round(sum * 100) / 100.0;
    }
}
