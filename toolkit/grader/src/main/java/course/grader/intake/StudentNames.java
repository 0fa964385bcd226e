package course.grader.intake;

import course.grader.book.Identity;
import course.grader.book.LookAt;
import course.grader.roster.Person;
import course.grader.roster.PersonName;
import course.grader.roster.Roster;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which owners are one student, and what the gradebook calls them. A roster decides; else an id
 * that a platform gives once and for all; else the name, unless two in one class bear it: nobody's
 * work may be counted as somebody else's.
 */
final class StudentNames {

    private final Roster roster;
    private final Map<Owner, Set<String>> exercises;
    private final Map<Owner, String> names = new LinkedHashMap<>();
    private final List<LookAt> lookAt = new ArrayList<>();

    /**
     * @param exercises what each owner handed in
     */
    private StudentNames(Roster roster, Map<Owner, Set<String>> exercises) {
        this.roster = roster;
        this.exercises = exercises;
    }

    /**
     * @param of each owner
     * @param lookAt double and unknown names
     */
    record Named(Map<Owner, String> of, List<Identity> identities, List<LookAt> lookAt) {}

    static Named of(Map<Owner, Set<String>> exercises, Roster roster) {
        var naming = new StudentNames(roster, exercises);
        naming.name();
        return new Named(naming.names, naming.identities(), naming.lookAt);
    }

    private void name() {
        Map<String, List<Owner>> byName = new TreeMap<>();
        for (Owner owner : exercises.keySet().stream().sorted(BY_PLACE).toList()) {
            Optional<Person> person = person(owner);
            if (person.isPresent()) {
                names.put(owner, person.get().student());
            } else {
                byName.computeIfAbsent(PersonName.key(owner.name()), n -> new ArrayList<>())
                        .add(owner);
            }
        }
        byName.values().forEach(this::nameAlike);
        if (!roster.people().isEmpty()) {
            byName.values().forEach(this::sayUnknown);
        }
    }

    private static final Comparator<Owner> BY_PLACE =
            Comparator.comparing(Owner::place).thenComparing(Owner::origin);

    private Optional<Person> person(Owner owner) {
        if (!owner.told()) {
            return Optional.empty();
        }
        Optional<Person> byId =
                owner.id().isEmpty() || owner.platform().equals(PlatformName.MOODLE)
                        ? Optional.empty()
                        : roster.find(owner.id());
        return byId.or(() -> roster.find(owner.name()))
                .or(() -> roster.find(owner.origin()))
                .or(() -> ofCanvas(owner));
    }

    /** Canvas writes "Lee, Ann" as {@code leeann}. */
    private Optional<Person> ofCanvas(Owner owner) {
        if (!owner.platform().equals(PlatformName.CANVAS)) {
            return Optional.empty();
        }
        List<Person> fitting =
                roster.people().stream()
                        .filter(each -> sortable(each.name()).contains(owner.name()))
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** A name from each of its words on, and then from the first: one of them is the last name. */
    private static Set<String> sortable(String name) {
        Set<String> all = new HashSet<>();
        List<String> words = List.of(PersonName.key(name).split("[^\\p{L}\\p{N}'-]+"));
        for (int i = 0; i < words.size(); i++) {
            List<String> turned = new ArrayList<>(words.subList(i, words.size()));
            turned.addAll(words.subList(0, i));
            all.add(String.join("", turned).replaceAll("[^\\p{L}\\p{N}]", ""));
        }
        return all;
    }

    /** Owners of one name. */
    private void nameAlike(List<Owner> alike) {
        Set<String> students = new TreeSet<>();
        for (Owner each : alike) {
            students.add(identity(each, alike));
        }
        String name = alike.getFirst().name();
        for (Owner each : alike) {
            String identity = identity(each, alike);
            names.put(
                    each,
                    students.size() == 1 ? name : PersonName.clean(name + " (" + identity + ")"));
        }
        if (students.size() > 1) {
            new TreeSet<>(names(alike))
                    .forEach(each ->
                            lookAt.add(
                                    new LookAt(
                                            each,
                                            "",
                                            "Several are called "
                                                    + name
                                                    + ". They are kept apart; a --roster says who"
                                                    + " is who.")));
        } else if (origins(alike).size() > 1) {
            lookAt.add(
                    new LookAt(
                            names.get(alike.getFirst()),
                            "",
                            "One name, several times in one download ("
                                    + String.join(", ", origins(alike))
                                    + "): taken for one student, because no exercise was handed in"
                                    + " twice. A --roster says whether that is so."));
        }
    }

    private List<String> names(List<Owner> owners) {
        return owners.stream().map(names::get).toList();
    }

    /** What tells an owner from others of the same name; nothing where they are one student. */
    private String identity(Owner owner, List<Owner> alike) {
        boolean forGood =
                owner.platform().equals(PlatformName.CANVAS)
                        || owner.platform().equals(PlatformName.BLACKBOARD);
        if (forGood) {
            return owner.id();
        }
        Map<String, List<Owner>> containers = new TreeMap<>();
        for (Owner each : alike) {
            containers.computeIfAbsent(each.container(), c -> new ArrayList<>()).add(each);
        }
        boolean one = containers.values().stream().allMatch(this::areOne);
        return one ? "" : owner.origin().isEmpty() ? "several files" : owner.origin();
    }

    /** Owners of one name in one class. */
    private boolean areOne(List<Owner> owners) {
        if (owners.stream().map(Owner::origin).distinct().count() == 1) {
            return true;
        }
        boolean moodle =
                owners.stream().allMatch(each -> each.platform().equals(PlatformName.MOODLE));
        Map<String, Set<String>> handedIn = new TreeMap<>();
        for (Owner each : owners) {
            handedIn.computeIfAbsent(each.origin(), o -> new TreeSet<>())
                    .addAll(exercises.get(each));
        }
        int all = handedIn.values().stream().mapToInt(Set::size).sum();
        long different = handedIn.values().stream().flatMap(Set::stream).distinct().count();
        // A participant is another one in each of Moodle's assignments.
        return moodle && all == different && handedIn.values().stream().noneMatch(Set::isEmpty);
    }

    /** The ids of those that came several times in one class. */
    private static Set<String> origins(Collection<Owner> owners) {
        Map<String, Set<String>> containers = new TreeMap<>();
        owners.forEach(each ->
                containers
                        .computeIfAbsent(each.container(), c -> new TreeSet<>())
                        .add(each.origin()));
        return containers.values().stream()
                .filter(each -> each.size() > 1)
                .findFirst()
                .orElse(Set.of());
    }

    private void sayUnknown(List<Owner> owners) {
        for (String each : new TreeSet<>(names(owners))) {
            lookAt.add(new LookAt(each, "", "This name is not in the roster."));
        }
    }

    private List<Identity> identities() {
        Set<Identity> all = new LinkedHashSet<>();
        names.forEach((owner, name) -> {
            if (!owner.platform().isEmpty()) {
                all.add(
                        new Identity(
                                name,
                                owner.platform(),
                                owner.container(),
                                owner.id(),
                                owner.label()));
            }
        });
        return all.stream()
                .sorted(
                        Comparator.comparing(Identity::student)
                                .thenComparing(Identity::platform)
                                .thenComparing(Identity::assignment)
                                .thenComparing(Identity::id)
                                .thenComparing(Identity::label))
                .toList();
    }
}
