package course.grader;

import course.grader.book.Attempt;
import course.grader.book.Concessions.Granted;
import course.grader.book.Gradebook;
import course.grader.book.LookAt;
import course.grader.book.People;
import course.grader.book.Request;
import course.grader.book.TeachersWord;
import course.grader.roster.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the gradebook has of one student and the student's teams, as {@link Marking} asks. */
final class StudentView implements Marking.Student {

    private final Students students;
    private final Gradebook book;
    private final Teams teams;
    private final String student;
    private final Map<String, List<Attempt>> attempts;
    private final Map<String, List<String>> lookAt = new TreeMap<>();

    StudentView(Students students, Gradebook book, String student) {
        this.students = students;
        this.book = book;
        this.teams = students.teams();
        this.student = student;
        this.attempts = pooled();
        for (String name : students.namesOf(student)) {
            for (LookAt each : book.register().lookAt(name)) {
                lookAt.computeIfAbsent(each.exercise(), e -> new ArrayList<>()).add(each.reason());
            }
        }
    }

    private Map<String, List<Attempt>> pooled() {
        Map<String, Attempt> all = new LinkedHashMap<>();
        add(student, "", all);
        for (String team : teams.of(student)) {
            add(team, team, all);
            for (String member : teams.members(team)) {
                add(member, team, all);
            }
        }
        Map<String, List<Attempt>> byExercise = new TreeMap<>();
        for (Attempt each : all.values()) {
            byExercise.computeIfAbsent(each.exercise(), e -> new ArrayList<>()).add(each);
        }
        return byExercise;
    }

    /**
     * Adds what stands under a name; one text that several handed in is one attempt, the first.
     *
     * @param team only what was done in it, or nothing
     */
    private void add(String owner, String team, Map<String, Attempt> all) {
        for (String name : students.namesOf(owner)) {
            for (Attempt each : book.attemptsOf(name)) {
                String exercise = each.exercise();
                boolean common =
                        team.isEmpty()
                                || teams.of(student, exercise).equals(team)
                                        && (owner.equals(team)
                                                || teams.of(owner, exercise).equals(team));
                if (common) {
                    all.merge(
                            exercise + "\0" + each.sha256(),
                            each,
                            (one, other) ->
                                    other.submitted().isBefore(one.submitted()) ? other : one);
                }
            }
        }
    }

    @Override
    public Map<String, List<Attempt>> attempts() {
        return attempts;
    }

    /**
     * Said of the student's own name first, then of others that are the student's, then of the
     * team.
     */
    @Override
    public Map<String, TeachersWord> words() {
        List<TeachersWord> all = new ArrayList<>(students.wordsOf(student));
        all.sort(Comparator.comparing(each -> !each.student().equals(student)));
        for (String team : teams.of(student)) {
            students.wordsOf(team).stream()
                    .filter(each -> teams.of(student, each.exercise()).equals(team))
                    .forEach(all::add);
        }
        Map<String, TeachersWord> first = new TreeMap<>();
        all.forEach(each -> first.merge(each.exercise(), each, StudentView::both));
        return first;
    }

    private static TeachersWord both(TeachersWord first, TeachersWord then) {
        return new TeachersWord(
                first.student(),
                first.exercise(),
                first.points() != null ? first.points() : then.points(),
                first.comment().isEmpty() ? then.comment() : first.comment());
    }

    /** The latest of all that are granted to the student or the team, for this exercise or all. */
    @Override
    public Instant ownDue(String exercise, Instant due) {
        List<Granted> all = new ArrayList<>(students.grantedTo(student));
        all.addAll(students.grantedTo(teams.of(student, exercise)));
        Instant latest =
                students.roster()
                        .find(student)
                        .flatMap(Person::extension)
                        .map(each -> each.from(due))
                        .orElse(due);
        for (Granted each : all) {
            boolean fits = each.exercise().equals(People.ALL) || each.exercise().equals(exercise);
            Instant own = each.extension().from(due);
            latest = fits && own.isAfter(latest) ? own : latest;
        }
        return latest;
    }

    @Override
    public String team(String exercise) {
        return teams.of(student, exercise);
    }

    @Override
    public List<String> reasons(String exercise) {
        return lookAt.getOrDefault(exercise, List.of());
    }

    @Override
    public Optional<Attempt> withoutFile(String exercise) {
        return students.maxPoints(exercise)
                .map(most -> Attempt.withoutFile(student, exercise, most));
    }

    /** Those about any of the student's attempts, also about one that no longer counts. */
    List<Request> requests() {
        Set<String> codes = new HashSet<>();
        attempts.values().forEach(all -> all.forEach(each -> codes.add(RequestLine.code(each))));
        words().keySet()
                .forEach(exercise ->
                        withoutFile(exercise).ifPresent(none -> codes.add(RequestLine.code(none))));
        return students.requests().stream().filter(each -> codes.contains(each.code())).toList();
    }

    /** Why a teacher should look, by exercise; without one it is about the student as a whole. */
    Map<String, List<String>> lookAt() {
        return lookAt;
    }
}
