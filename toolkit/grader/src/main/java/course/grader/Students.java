package course.grader;

import course.grader.book.Attempt;
import course.grader.book.Concessions.Granted;
import course.grader.book.Gradebook;
import course.grader.book.People;
import course.grader.book.Request;
import course.grader.book.TeachersWord;
import course.grader.roster.Person;
import course.grader.roster.PersonName;
import course.grader.roster.Roster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The class as its reports show it. The gradebook keeps everything under the name that it was found
 * under; here these names become people, by what was merged and by the roster, teams become their
 * members, and those who are forgotten are left out. Reads the gradebook's lists once, when it is
 * made, so make a new one when something was said.
 */
final class Students {

    private final Gradebook book;
    private final Roster roster;
    private final Map<String, String> merged = new HashMap<>();
    private final Set<String> forgotten = new HashSet<>();
    private final Teams teams;

    /** The names in the gradebook of each student and each team. */
    private final Map<String, Set<String>> names = new TreeMap<>();

    private final Map<String, List<TeachersWord>> words = new HashMap<>();
    private final Map<String, List<Granted>> granted = new HashMap<>();
    private final Map<String, Integer> exercises;
    private final List<Request> requests;

    private Students(Gradebook book) {
        this.book = book;
        People people = book.people();
        roster = people.roster();
        people.merged().forEach((name, other) -> merged.put(PersonName.key(name), other));
        people.forgotten().forEach(each -> forgotten.add(who(each)));
        teams = new Teams(roster.people(), people.members(), this::who);
        exercises = book.exercises();
        requests = book.concessions().requests();
        book.students().forEach(this::addName);
        for (TeachersWord each : book.overrides().all()) {
            words.computeIfAbsent(studentOrTeam(each.student()), w -> new ArrayList<>()).add(each);
            if (each.points() != null) {
                addName(each.student());
            }
        }
        for (Granted each : book.concessions().granted()) {
            granted.computeIfAbsent(studentOrTeam(each.who()), w -> new ArrayList<>()).add(each);
        }
    }

    static Students of(Gradebook book) {
        return new Students(book);
    }

    private void addName(String name) {
        names.computeIfAbsent(studentOrTeam(name), n -> new TreeSet<>()).add(name);
    }

    /** The student whom a name means: as it was merged, then as the roster knows it. */
    String who(String name) {
        Set<String> seen = new HashSet<>();
        String now = name;
        while (seen.add(PersonName.key(now))) {
            String next = merged.get(PersonName.key(now));
            now = next != null ? next : roster.find(now).map(Person::student).orElse(now);
        }
        return now;
    }

    private String studentOrTeam(String name) {
        String student = who(name);
        boolean person = roster.find(student).isPresent();
        String team = person ? "" : teams.called(student);
        return team.isEmpty() ? student : team;
    }

    /** The team of that name as it is written, or nothing. */
    String team(String name) {
        return roster.find(who(name)).isPresent() ? "" : teams.called(who(name));
    }

    /** Whether anything is known of somebody called so. */
    boolean known(String name) {
        return names.containsKey(studentOrTeam(name)) || roster.find(name).isPresent();
    }

    /** Whether nothing was found of the student but what the teacher said. */
    boolean onlyByWord(String name) {
        Set<String> found = Set.copyOf(book.students());
        String student = studentOrTeam(name);
        return roster.find(student).isEmpty()
                && teams.called(student).isEmpty()
                && namesOf(student).stream().noneMatch(found::contains);
    }

    /** As the gradebook writes a name that may be written otherwise. */
    String spelled(String name) {
        return names.keySet().stream()
                .filter(each -> PersonName.same(each, name))
                .findFirst()
                .orElse(name);
    }

    boolean isForgotten(String name) {
        return forgotten.contains(who(name));
    }

    Teams teams() {
        return teams;
    }

    /** What the teacher said of a student or a team. */
    List<TeachersWord> wordsOf(String who) {
        return words.getOrDefault(who, List.of());
    }

    /** The extensions of a student or a team. */
    List<Granted> grantedTo(String who) {
        return granted.getOrDefault(who, List.of());
    }

    /** The points of an exercise, if it is known. */
    Optional<Integer> maxPoints(String exercise) {
        return Optional.ofNullable(exercises.get(exercise));
    }

    /** Everybody's. */
    List<Request> requests() {
        return requests;
    }

    Roster roster() {
        return roster;
    }

    /** Everybody who has something in the gradebook, or whose team has; by name. */
    Set<String> all() {
        Set<String> all = new TreeSet<>();
        for (String each : names.keySet()) {
            boolean team = teams.called(each).equals(each) && roster.find(each).isEmpty();
            if (!team) {
                all.add(each);
                teams.of(each).forEach(own -> all.addAll(teams.members(own)));
            } else {
                all.addAll(teams.members(each));
            }
        }
        all.removeAll(forgotten);
        return all;
    }

    /** The names under which the gradebook has what is the student's alone. */
    Set<String> namesOf(String student) {
        return names.getOrDefault(student, Set.of(student));
    }

    ReportCard card(LatePolicy policy, String student) {
        var view = new StudentView(this, book, student);
        Marking.Marks marks = Marking.of(policy, view);
        List<String> whole = new ArrayList<>();
        view.lookAt()
                .forEach((exercise, reasons) -> {
                    if (!marks.marks().containsKey(exercise)) {
                        reasons.forEach(each ->
                                whole.add(exercise.isEmpty() ? each : exercise + ": " + each));
                    }
                });
        return new ReportCard(
                student,
                marks.marks(),
                whole,
                roster.find(student),
                marks.daysLeft(),
                view.requests(),
                namesOf(student).stream()
                        .flatMap(name -> book.register().identitiesOf(name).stream())
                        .toList());
    }

    /** All that the student or the team has handed in for it, or what stands for no file. */
    List<Attempt> attempts(String student, String exercise) {
        var view = new StudentView(this, book, student);
        List<Attempt> all = new ArrayList<>(view.attempts().getOrDefault(exercise, List.of()));
        if (all.isEmpty() && view.words().containsKey(exercise)) {
            view.withoutFile(exercise).ifPresent(all::add);
        }
        return all;
    }
}
