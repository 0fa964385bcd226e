package course.grader;

import course.grader.collect.Collecting;
import course.grader.collect.Collecting.Order;
import course.grader.collect.Collecting.Outcome;
import course.grader.policy.DueTime;
import course.grader.report.FileNames;
import course.grader.roster.Person;
import course.grader.roster.PersonName;
import course.grader.roster.Roster;
import course.judge.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The git repositories of a class, as its roster names them, collected into one folder: a folder
 * for each student, or for a team that shares a repository, with what was there in time.
 */
public final class ClassRepositories {

    private final Roster roster;
    private final Path folder;

    /**
     * @param folder where the students' folders go
     * @throws BadInput if the roster cannot be used
     */
    public ClassRepositories(Path roster, Path folder) throws IOException {
        this.roster = Roster.read(roster);
        this.folder = folder;
    }

    /**
     * @param due the last moment that counts, as {@link DueTime} reads it; a student's own
     *     extension comes on top. Null for what is there now
     * @param book the folder of a gradebook, if there is one yet: its extensions count, too
     * @param jobs repositories fetched at a time
     * @param limit for one of git's commands
     */
    public record Options(String due, Path book, int jobs, Duration limit) {}

    /**
     * One row of what came of it.
     *
     * @param name of student or team
     * @param state what a table shows
     * @param failed whether to try again: the server could not be reached, or the like
     * @param notes what a teacher should know, in sentences
     */
    public record Line(String name, String state, boolean failed, List<String> notes) {}

    /**
     * @param missing people without a repository or without anything in time, each with the reason
     * @param notes on the roster
     */
    public record Report(List<Line> lines, List<String> missing, List<String> notes) {
        public boolean failed() {
            return lines.stream().anyMatch(Line::failed);
        }
    }

    /** How many repositories there are. */
    public int count() {
        return groups().size();
    }

    /**
     * @param each told the name of each as it is done
     * @throws BadInput if the due time is none, git is not there, or another collection is at work
     */
    public Report collect(Options options, Consumer<String> each)
            throws IOException, InterruptedException {
        Instant due = options.due() == null ? null : DueTime.parse(options.due());
        var collecting = new Collecting(folder, options.jobs(), options.limit(), Clock.systemUTC());
        List<Outcome> outcomes =
                collecting.collect(
                        orders(due, options.book()),
                        outcome -> each.accept(outcome.order().name()));
        List<String> missing = new ArrayList<>();
        for (Person person : roster.people()) {
            if (person.repository().isBlank()) {
                missing.add(person.student() + ": no repository in line " + person.line());
            }
        }
        outcomes.stream()
                .filter(outcome -> outcome instanceof Outcome.NothingInTime)
                .forEach(outcome -> missing.add(nothing(outcome.order())));
        return new Report(
                outcomes.stream().map(ClassRepositories::line).toList(), missing, roster.notes());
    }

    private static String nothing(Order order) {
        return people(order)
                + (order.due() == null
                        ? ": nothing was pushed yet"
                        : ": nothing was handed in until " + Mark.shown(order.due()));
    }

    private static String people(Order order) {
        return order.people().stream().map(Person::student).collect(Collectors.joining(", "));
    }

    private Map<String, List<Person>> groups() {
        return roster.people().stream()
                .filter(each -> !each.repository().isBlank())
                .collect(
                        Collectors.groupingBy(
                                Person::repository, LinkedHashMap::new, Collectors.toList()));
    }

    private List<Order> orders(Instant due, Path book) throws IOException {
        if (due == null || !Files.exists(book.resolve("gradebook.db"))) {
            return orders(person -> due == null ? null : ownDue(person, due));
        }
        try (GradedClass graded = GradedClass.open(book)) {
            return orders(person -> {
                Instant own = ownDue(person, due);
                Instant granted = graded.ownDue(person.student(), due);
                return granted.isAfter(own) ? granted : own;
            });
        }
    }

    private static Instant ownDue(Person person, Instant due) {
        return person.extension().map(more -> more.from(due)).orElse(due);
    }

    private List<Order> orders(Function<Person, Instant> due) {
        var names = new FileNames();
        Set<String> teams = new HashSet<>();
        List<Order> orders = new ArrayList<>();
        groups().forEach((address, people) -> {
            Person first = people.getFirst();
            // A team may have several repositories, of which the first has its name.
            boolean ofTeam = people.size() > 1 && teams.add(PersonName.key(first.team()));
            String name = ofTeam ? first.team() : first.student();
            // A team that shares a repository has the time of its latest member.
            Instant latest =
                    people.stream()
                            .map(due)
                            .filter(Objects::nonNull)
                            .max(Instant::compareTo)
                            .orElse(null);
            orders.add(new Order(names.of(name), people, address, latest));
        });
        return orders;
    }

    private static Line line(Outcome outcome) {
        String name = outcome.order().name();
        return switch (outcome) {
            case Outcome.Written written ->
                    new Line(
                            name,
                            "%s  %s  %d %s%s"
                                    .formatted(
                                            Mark.shown(written.handedIn()),
                                            written.commit().substring(0, 8),
                                            written.files(),
                                            written.files() == 1 ? "file" : "files",
                                            written.changed() ? "" : ", as before"),
                            false,
                            written.notes());
            case Outcome.NothingInTime none -> new Line(name, "nothing in time", false, List.of());
            case Outcome.Failed failed ->
                    new Line(
                            name,
                            failed.kept() ? "not reached; as it was before" : "not collected",
                            true,
                            List.of(failed.reason()));
        };
    }
}
