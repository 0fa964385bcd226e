package course.grader.roster;

import course.grader.policy.Extension;
import course.grader.roster.Person.Called.Kind;
import course.grader.roster.RosterFile.Record;
import course.judge.BadInput;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes people of a table's rows, and finds what must not be in it. */
final class RosterCheck {

    private final RosterFile file;
    private final List<String> errors = new ArrayList<>();
    private final List<String> notes;

    RosterCheck(RosterFile file) {
        this.file = file;
        this.notes = new ArrayList<>(file.notes());
    }

    /**
     * @throws BadInput with all errors, a line each
     */
    Roster roster() {
        Map<String, Long> names =
                file.records().stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> PersonName.key(name(each)), Collectors.counting()));
        List<Person> people = new ArrayList<>();
        for (Record each : file.records()) {
            person(each, names.get(PersonName.key(name(each))) == 1).ifPresent(people::add);
        }
        Map<String, String> said = new HashMap<>();
        people.forEach(person ->
                person.calledBy().forEach(each -> said.putIfAbsent(each.key(), each.name())));
        Roster.bearers(people)
                .forEach((key, bearers) -> {
                    if (bearers.size() > 1) {
                        checkDouble(said.get(key), bearers);
                    }
                });
        if (!errors.isEmpty()) {
            throw new BadInput(String.join("\n", errors));
        }
        return new Roster(people, notes);
    }

    private static String name(Record row) {
        String both = row.first(Column.FIRST) + " " + row.first(Column.LAST);
        return PersonName.clean(row.all(Column.NAME).stream().findFirst().orElse(both));
    }

    /**
     * @param alone whether nobody else bears the name
     */
    private Optional<Person> person(Record row, boolean alone) {
        String id = PersonName.clean(row.first(Column.ID));
        String name = name(row);
        if (id.isEmpty() && name.isEmpty()) {
            errors.add(file.at(row.line()) + "there is neither an id nor a name.");
            return Optional.empty();
        }
        if (id.isEmpty() && !alone) {
            errors.add(
                    file.at(row.line())
                            + "\""
                            + name
                            + "\" stands in several rows. Give each its id, or leave one row.");
            return Optional.empty();
        }
        String student = name.isEmpty() ? id : alone ? name : name + " (" + id + ")";
        return Optional.of(
                new Person(
                        student,
                        id,
                        name,
                        aliases(row),
                        row.first(Column.EMAIL),
                        PersonName.clean(row.first(Column.TEAM)),
                        extension(row),
                        row.first(Column.REPOSITORY),
                        row.line()));
    }

    private static List<String> aliases(Record row) {
        Stream<String> lists =
                row.all(Column.ALIASES).stream().flatMap(list -> Stream.of(list.split("[;|\n]")));
        Stream<String> more =
                Stream.concat(
                        row.all(Column.ID).stream().skip(1), row.all(Column.NAME).stream().skip(1));
        return Stream.concat(lists, more)
                .map(PersonName::clean)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private Optional<Extension> extension(Record row) {
        try {
            return row.all(Column.EXTENSION).stream().findFirst().map(Extension::parse);
        } catch (BadInput e) {
            errors.add(file.at(row.line()) + e.getMessage());
            return Optional.empty();
        }
    }

    /** People have one name and share a team's repository; all else that is double is an error. */
    private void checkDouble(String name, Map<Person, Kind> bearers) {
        List<Person> people =
                bearers.keySet().stream().filter(each -> bearers.get(each) != Kind.FOLDER).toList();
        if (people.size() < 2) {
            return;
        }
        Set<Kind> kinds = EnumSet.copyOf(people.stream().map(bearers::get).toList());
        Set<String> teams =
                people.stream()
                        .map(each -> PersonName.key(each.team()))
                        .collect(Collectors.toSet());
        String lines =
                people.subList(0, people.size() - 1).stream()
                        .map(each -> Integer.toString(each.line()))
                        .collect(Collectors.joining(", "));
        String both =
                file.at(people.getLast().line())
                        + "\""
                        + PersonName.clean(name)
                        + "\" stands in line "
                        + lines;
        if (kinds.equals(EnumSet.of(Kind.NAME))) {
            notes.add(both + " as well; these people are told apart by their ids.");
        } else if (!kinds.equals(EnumSet.of(Kind.REPOSITORY))) {
            errors.add(both + " already. An id, alias or email belongs to one person.");
        } else if (teams.size() > 1 || teams.contains("")) {
            errors.add(both + " already. Put people who share a repository into one team.");
        }
    }
}
