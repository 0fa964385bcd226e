package course.grader;

import course.grader.book.Attempt;
import course.grader.book.Gradebook;
import course.grader.book.TeachersWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All marks of one student.
 *
 * @param marks by exercise; those handed in only
 */
public record ReportCard(String student, Map<String, Mark> marks) {

    static ReportCard of(Gradebook book, LatePolicy policy, String student) {
        Map<String, TeachersWord> words = book.overridesOf(student);
        Map<String, List<Attempt>> attempts =
                book.attemptsOf(student).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Attempt::exercise, TreeMap::new, Collectors.toList()));
        Map<String, Mark> marks = new TreeMap<>();
        attempts.forEach(
                (exercise, all) -> marks.put(exercise, mark(all, policy, words.get(exercise))));
        return new ReportCard(student, marks);
    }

    private static Mark mark(List<Attempt> all, LatePolicy policy, TeachersWord word) {
        List<Mark> marks = new ArrayList<>();
        for (Attempt each : all) {
            long late = policy.daysLate(each.exercise(), each.submitted());
            marks.add(
                    new Mark(each, all.size(), late, policy.after(late, each.points()), false, ""));
        }
        Comparator<Mark> better =
                policy.best() ? Comparator.comparingDouble(Mark::points) : (one, other) -> 0;
        Mark counts =
                marks.stream()
                        .max(
                                better.thenComparing((Mark mark) -> mark.attempt().submitted())
                                        .thenComparing(mark -> mark.attempt().sha256()))
                        .orElseThrow();
        if (word == null) {
            return counts;
        }
        boolean overridden = word.points() != null;
        return new Mark(
                counts.attempt(),
                counts.attempts(),
                counts.daysLate(),
                overridden ? word.points() : counts.points(),
                overridden,
                word.comment());
    }

    /** The sum of all points, rounded to hundredths. */
    public double points() {
        double sum = marks.values().stream().mapToDouble(Mark::points).sum();
        return Math.round(sum * 100) / 100.0;
    }
}
