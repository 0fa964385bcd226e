package course.grader;

import course.grader.ClassLists.OpenRequest;
import course.grader.book.Request;
import course.grader.roster.Person;
import course.grader.roster.Roster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes {@link ClassLists} of the cards, one after the other: a class may be large. */
final class ClassListing {

    private static final Comparator<Request> BY_EXERCISE =
            Comparator.comparing(Request::exercise)
                    .thenComparing(Request::code)
                    .thenComparing(Request::reason);

    private final Students students;
    private final Set<String> marked = new HashSet<>();
    private final List<String> unknown = new ArrayList<>();
    private final Map<Request, List<String>> askers = new TreeMap<>(BY_EXERCISE);

    ClassListing(Students students) {
        this.students = students;
    }

    void add(ReportCard card) {
        if (!card.marks().isEmpty() || !card.lookAt().isEmpty()) {
            marked.add(card.student());
        }
        if (card.person().isEmpty()) {
            unknown.add(card.student());
        }
        for (Request each : card.requests()) {
            if (each.open()) {
                askers.computeIfAbsent(each, key -> new ArrayList<>()).add(card.student());
            }
        }
    }

    ClassLists lists() {
        List<OpenRequest> requests = new ArrayList<>();
        askers.forEach((request, who) ->
                requests.add(
                        new OpenRequest(List.copyOf(who), request.exercise(), request.reason())));
        Roster roster = students.roster();
        List<Person> people = roster.people();
        List<String> without =
                people.stream()
                        .map(Person::student)
                        .filter(each -> !marked.contains(students.who(each)))
                        .filter(each -> !students.isForgotten(each))
                        .toList();
        List<String> oneName =
                people.stream()
                        .filter(each -> roster.candidates(each.name()).size() > 1)
                        .map(Person::student)
                        .toList();
        return new ClassLists(
                people.isEmpty() ? List.of() : List.copyOf(unknown), without, oneName, requests);
    }
}
