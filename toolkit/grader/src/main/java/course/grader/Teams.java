package course.grader;

import course.grader.book.People;
import course.grader.book.People.Member;
import course.grader.roster.Person;
import course.grader.roster.PersonName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Who hands in together. What the teacher says of one exercise stands above what is said of all,
 * and both above the roster. Team names are compared like people's. Immutable.
 */
final class Teams {

    /** The team of each student, by exercise. */
    private final Map<String, Map<String, String>> said = new HashMap<>();

    /** The names of the teams by their keys. */
    private final Map<String, String> names = new LinkedHashMap<>();

    /**
     * @param who the student whom a name means
     */
    Teams(List<Person> roster, List<Member> members, UnaryOperator<String> who) {
        for (Person each : roster) {
            if (!each.team().isEmpty()) {
                put(who.apply(each.student()), "roster", each.team());
            }
        }
        members.forEach(each -> put(who.apply(each.student()), each.exercise(), each.team()));
    }

    private void put(String student, String exercise, String team) {
        names.putIfAbsent(PersonName.key(team), team);
        said.computeIfAbsent(student, s -> new HashMap<>())
                .put(exercise, names.get(PersonName.key(team)));
    }

    /** The team of that name as it is written, or nothing if there is none. */
    String called(String name) {
        return names.getOrDefault(PersonName.key(name), "");
    }

    /** The student's team in that exercise, or nothing. */
    String of(String student, String exercise) {
        Map<String, String> own = said.getOrDefault(student, Map.of());
        String forAll = own.getOrDefault(People.ALL, own.getOrDefault("roster", ""));
        return own.getOrDefault(exercise, forAll);
    }

    /** All teams that the student is in, in whatever exercise. */
    Set<String> of(String student) {
        return new TreeSet<>(said.getOrDefault(student, Map.of()).values());
    }

    /** All who are in it in some exercise. */
    List<String> members(String team) {
        List<String> all = new ArrayList<>();
        said.forEach((student, teams) -> {
            if (teams.containsValue(team)) {
                all.add(student);
            }
        });
        all.sort(null);
        return all;
    }
}
