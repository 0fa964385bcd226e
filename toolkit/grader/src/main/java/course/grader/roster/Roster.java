package course.grader.roster;

import course.grader.roster.Person.Called;
import course.judge.BadInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people of a class. Names are compared by {@link PersonName}. Immutable.
 *
 * <p>Each person has an id or a name, and two may bear one name if their ids differ. Ids, aliases,
 * emails and repositories name one person only, except that a team may share a repository.
 */
public final class Roster {

    private final List<Person> people;
    private final List<String> notes;

    /** Who is called so and how, by the key of the name. */
    private final Map<String, Map<Person, Called.Kind>> bearers;

    Roster(List<Person> people, List<String> notes) {
        this.people = List.copyOf(people);
        this.notes = List.copyOf(notes);
        this.bearers = bearers(people);
    }

    /** Without anybody. */
    public static Roster empty() {
        return of(List.of());
    }

    /** The people of a roster that was read before. */
    public static Roster of(List<Person> people) {
        return new Roster(people, List.of());
    }

    /**
     * Reads a CSV with a head. {@code docs/grading.md} lists the columns and their names.
     *
     * @throws BadInput naming file and line if it is no such table, an id stands in two rows, a
     *     name would mean two people who cannot be told apart, or an extension is no time
     * @throws IOException if it cannot be read
     */
    public static Roster read(Path csv) throws IOException {
        return new RosterCheck(RosterFile.read(csv)).roster();
    }

    /** What each name means, in the order of the people. */
    static Map<String, Map<Person, Called.Kind>> bearers(List<Person> people) {
        Map<String, Map<Person, Called.Kind>> all = new LinkedHashMap<>();
        for (Person person : people) {
            for (Called each : person.calledBy()) {
                all.computeIfAbsent(each.key(), k -> new LinkedHashMap<>())
                        .putIfAbsent(person, each.kind());
            }
        }
        return all;
    }

    /** In the order of the file. */
    public List<Person> people() {
        return people;
    }

    /**
     * What a teacher should know of the file, each with its line: unknown columns, double names.
     */
    public List<String> notes() {
        return notes;
    }

    /** The person whom this names: an id, name, alias, email or repository; nobody if several. */
    public Optional<Person> find(String name) {
        List<Person> all = candidates(name);
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** Everybody whom this may name: several with one name, or a team by its repository. */
    public List<Person> candidates(String name) {
        Map<Person, Called.Kind> all =
                new LinkedHashMap<>(bearers.getOrDefault(PersonName.key(name), Map.of()));
        boolean onlyFolders = all.values().stream().allMatch(each -> each == Called.Kind.FOLDER);
        if (!onlyFolders) {
            all.values().removeIf(each -> each == Called.Kind.FOLDER);
        }
        return List.copyOf(all.keySet());
    }

    /** Who is in the team, in the order of the file; nobody if there is no such team. */
    public List<Person> team(String team) {
        return team.isBlank()
                ? List.of()
                : people.stream().filter(each -> PersonName.same(each.team(), team)).toList();
    }

    /** Everybody by the student's name in the gradebook. */
    public Map<String, Person> byStudent() {
        Map<String, Person> all = new HashMap<>();
        people.forEach(each -> all.put(each.student(), each));
        return all;
    }
}
