package course.grader.intake;

import course.grader.intake.ExerciseNames.Strength;
import course.grader.intake.FoundFile.Kind;
import course.grader.roster.PersonName;
import course.grader.roster.Roster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whose each file is. A class may be a folder for each student, files with names in their names, a
 * platform's download, several of these side by side, and any of them in a zip; what is none of
 * these is one student's work.
 */
final class WhichStudent {

    /** Assignments in a folder in a zip. */
    private static final int DEEPEST_CLASS = 4;

    private final ExerciseNames exercises;
    private final PersonInName persons;
    private final Roster roster;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, Owner> owners = new TreeMap<>();
    private final Map<List<Object>, Owner> first = new HashMap<>();

    private WhichStudent(ExerciseNames exercises, Roster roster) {
        this.exercises = exercises;
        this.persons = new PersonInName(exercises);
        this.roster = roster;
    }

    /**
     * @param pieces all files, each with its owner
     * @param owners by the place of what is theirs; also those who handed in no file
     */
    record Belongings(List<Piece> pieces, Map<String, Owner> owners) {}

    /**
     * @param root what is to be graded
     * @param parent what to call the student where a single file does not say it
     */
    static Belongings of(FoundFile root, String parent, ExerciseNames exercises, Roster roster) {
        var which = new WhichStudent(exercises, roster);
        which.readRoot(root, parent);
        return new Belongings(List.copyOf(which.pieces), Map.copyOf(which.owners));
    }

    private void readRoot(FoundFile root, String parent) {
        if (root.isFile()) {
            String name = named(root).orElse(parent);
            Optional<PlatformName> label = PlatformName.of(root.name());
            Owner owner =
                    label.map(each -> owner(each, root, "")).orElse(owner(name, root, "", ""));
            take(root, owner, List.of(), label);
            return;
        }
        int atLeast = root.kind() == Kind.FOLDER ? 1 : atLeast(root);
        boolean aClass =
                isLabelled(root, 0) || students(root, 0).size() >= atLeast || isCalledAClass(root);
        if (aClass) {
            readClass(root, List.of(), 0);
        } else {
            take(root, owner(nameOf(root), root, "", root.name()), List.of(), Optional.empty());
        }
    }

    /**
     * Whether a folder is called as those of classes are, and holds several that may be students',
     * whatever these are called: {@code submitted} with {@code first 1} and {@code first 2}. One
     * more student must not change whose the others' work is.
     */
    private boolean isCalledAClass(FoundFile root) {
        return root.kind() == Kind.FOLDER
                && persons.isOfAClass(root.stem())
                && root.children().stream()
                                .filter(each -> !each.isFile() && persons.mayBeOwned(each))
                                .limit(2)
                                .count()
                        == 2;
    }

    /** How many students a zip must hold to be a class's; nobody packs an empty class. */
    private int atLeast(FoundFile zip) {
        return PackManifest.student(zip).isPresent()
                ? Integer.MAX_VALUE
                : persons.isOfAClass(zip.stem()) ? 1 : 2;
    }

    private void readClass(FoundFile container, List<String> above, int depth) {
        String place = depth == 0 ? "" : container.place();
        List<FoundFile> loose = new ArrayList<>();
        for (FoundFile child : container.children()) {
            Optional<PlatformName> label = PlatformName.of(child.name());
            if (label.isPresent()) {
                take(child, owner(label.get(), child, place), above, label);
            } else if (child.isFile()) {
                loose.add(child);
            } else if (isClass(child, container, depth)) {
                List<String> more = new ArrayList<>(above);
                more.add(child.stem());
                readClass(child, more, depth + 1);
            } else {
                Owner owner = owner(nameOf(child), child, place, child.name());
                take(child, owner, above, Optional.empty());
            }
        }
        readLoose(loose, persons.isOfAClass(container.stem()), place, above);
    }

    /** Whether a folder or zip in a class is itself a class, such as one assignment of several. */
    private boolean isClass(FoundFile child, FoundFile container, int depth) {
        if (depth >= DEEPEST_CLASS || PackManifest.student(child).isPresent()) {
            return false;
        }
        if (isLabelled(child, depth)) {
            return true;
        }
        Set<String> students = students(child, depth);
        boolean alone = child.kind() == Kind.ZIP && container.children().size() == 1;
        boolean inRoster = students.stream().anyMatch(each -> roster.find(each).isPresent());
        return persons.isOfAClass(child.stem()) && !students.isEmpty()
                || alone && students.size() >= 2
                || inRoster && roster.find(nameOf(child)).isEmpty();
    }

    /** Whether a platform named what is in it; a single name like Canvas's may be anybody's. */
    private static boolean isLabelled(FoundFile container, int depth) {
        List<PlatformName> labels =
                container.children().stream()
                        .flatMap(each -> PlatformName.of(each.name()).stream())
                        .toList();
        boolean sure =
                labels.stream().anyMatch(each -> !each.platform().equals(PlatformName.CANVAS));
        boolean most = !labels.isEmpty() && 2 * labels.size() >= container.children().size();
        return sure
                || most
                || depth < DEEPEST_CLASS
                        && container.children().stream()
                                .anyMatch(each -> isLabelled(each, depth + 1));
    }

    /** Who seems to have handed in something there, were it a class. */
    private Set<String> students(FoundFile container, int depth) {
        Set<String> students = new TreeSet<>();
        if (CourseMaterial.isBundle(container) || depth > DEEPEST_CLASS) {
            return students;
        }
        for (FoundFile each : container.children()) {
            if (each.isFile()) {
                named(each).ifPresent(students::add);
            } else {
                students.addAll(studentsOf(each, depth));
            }
        }
        return students;
    }

    private Set<String> studentsOf(FoundFile folder, int depth) {
        if (roster.find(nameOf(folder)).isPresent() || persons.isPerson(folder)) {
            return Set.of(nameOf(folder));
        }
        Set<String> inside = students(folder, depth + 1);
        boolean one = inside.isEmpty() && persons.beside(folder.stem()).isPresent();
        return one ? Set.of(nameOf(folder)) : inside;
    }

    /** Files beside the students' folders: those that say whose they are, and others. */
    private void readLoose(
            List<FoundFile> files, boolean ofAClass, String container, List<String> above) {
        List<FoundFile> nameless = new ArrayList<>();
        for (FoundFile each : files) {
            Optional<String> name =
                    ofAClass ? persons.beforeDash(each.stem()).or(() -> named(each)) : named(each);
            if (name.isEmpty() && roster.find(each.stem()).isPresent()) {
                name = Optional.of(each.stem());
            }
            if (name.isPresent()) {
                Owner owner = owner(name.get(), each, container, "");
                take(each, owner, above, Optional.empty());
            } else {
                nameless.add(each);
            }
        }
        boolean stems =
                ofAClass && nameless.stream().filter(this::isCalledAfterAPerson).count() > 1;
        for (FoundFile each : nameless) {
            if (stems && isCalledAfterAPerson(each)) {
                Owner owner = owner(each.stem(), each, container, "");
                take(each, owner, above, Optional.empty());
            } else {
                take(each, nobody(each, container), above, Optional.empty());
            }
        }
    }

    private boolean isCalledAfterAPerson(FoundFile file) {
        return looksLikeAnswer(file.name())
                && exercises.find(file.stem()).filter(ExerciseNames.Reading::sure).isEmpty()
                && PersonInName.mayBeName(file.stem());
    }

    static boolean looksLikeAnswer(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(ipynb|java)(\\.(txt|json))?");
    }

    private Optional<String> named(FoundFile file) {
        return persons.beside(file.stem());
    }

    private static Owner nobody(FoundFile file, String container) {
        String name = "unknown (" + file.place() + ")";
        return new Owner(name, "", "", "", container, file.name(), file.place(), false);
    }

    private static Owner owner(String name, FoundFile file, String container, String origin) {
        return new Owner(name, "", "", "", container, origin, file.place(), true);
    }

    private static Owner owner(PlatformName said, FoundFile file, String container) {
        return new Owner(
                PersonName.clean(said.student()),
                said.platform(),
                said.id(),
                said.label(),
                container,
                said.id(),
                file.place(),
                true);
    }

    /** Of a folder, or of a zip: what its manifest says, else its name. */
    private String nameOf(FoundFile folder) {
        String stem = folder.stem();
        String name =
                PackManifest.student(folder)
                        .orElseGet(() -> persons.beside(stem).orElse(PersonName.clean(stem)));
        return name.isEmpty() ? "unknown (" + folder.place() + ")" : name;
    }

    private void take(
            FoundFile file, Owner named, List<String> above, Optional<PlatformName> said) {
        // Where there are no folders, each of a student's files names the same owner again.
        Owner owner = first.computeIfAbsent(named.identity(), identity -> named);
        owners.put(file.place(), owner);
        if (file.isFile()) {
            String name = said.map(PlatformName::rest).orElse(file.name());
            boolean stamped = said.isEmpty() && file.at().isOnDisk();
            pieces.add(new Piece(owner, file, name, above, said, false, stamped));
            return;
        }
        List<String> folders = new ArrayList<>(above);
        String own = said.map(each -> FoundFile.stem(each.rest())).orElse(file.stem());
        if (exercises.find(own).filter(each -> each.strength() == Strength.TITLE).isPresent()) {
            folders.add(own);
        }
        boolean stamped = said.isEmpty() && file.at().isOnDisk() && !file.repository();
        walk(file, folders, new Context(owner, said, false, stamped), 0);
    }

    /** What is the same for all files of a folder. */
    private record Context(
            Owner owner, Optional<PlatformName> said, boolean courses, boolean stamped) {}

    private void walk(FoundFile folder, List<String> folders, Context context, int depth) {
        boolean bundle = CourseMaterial.isBundle(folder);
        for (FoundFile each : folder.children()) {
            boolean courses =
                    context.courses() || bundle && CourseMaterial.isOtherFolder(each.name());
            if (each.isFile()) {
                boolean stamped =
                        context.stamped()
                                && (depth == 0
                                        || depth == 1 && exercises.isAssignment(folder.name()));
                pieces.add(
                        new Piece(
                                context.owner(),
                                each,
                                each.name(),
                                folders,
                                context.said(),
                                courses,
                                stamped));
            } else {
                List<String> inner = new ArrayList<>(folders);
                inner.add(each.stem());
                var same = new Context(context.owner(), context.said(), courses, context.stamped());
                walk(each, inner, same, depth + 1);
            }
        }
    }
}
