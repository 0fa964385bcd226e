package course.grader.intake;

import course.grader.NotUsed;
import course.grader.NotUsed.Kind;
import course.grader.book.Identity;
import course.grader.book.LookAt;
import course.grader.book.TimeSource;
import course.grader.roster.Roster;
import course.judge.BadInput;
import course.judge.CourseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds what a class handed in, in whatever shape it came. Each question has a class of its own:
 * {@link WhichStudent}, {@link PlatformName}, {@link WhichExercise}, {@link WhichAttempt}. Every
 * file is either handed in or named with the reason; nothing depends on the order in which a file
 * system lists files.
 */
public final class Intake {

    private static final String LATE =
            "Canvas says that it is late, and not by how much: it counts as a day late. A --times"
                    + " file may say more.";

    private final CourseMaterial course;
    private final FileSorter sorter;
    private final Roster roster;
    private final WhichTime times;

    private final List<NotUsed> notUsed = new ArrayList<>();
    private final List<LookAt> lookAt = new ArrayList<>();
    private final Map<String, String> problems = new TreeMap<>();

    private Intake(CourseMaterial course, Roster roster, SubmissionTimes times) {
        this.course = course;
        this.sorter = new FileSorter(course);
        this.roster = roster;
        this.times = new WhichTime(times);
    }

    /**
     * What was found, in an order that does not depend on the file system.
     *
     * @param notBegun exercises as they were given; they are no attempts
     * @param students all, also those of whom nothing can be judged
     * @param unpacked whether all times seem to be those of unpacking a download
     */
    public record Findings(
            List<HandedIn> handedIn,
            List<HandedIn> notBegun,
            List<NotUsed> notUsed,
            List<String> students,
            List<Identity> identities,
            List<LookAt> lookAt,
            boolean unpacked) {}

    /** Without a roster and times. */
    public static Findings of(Path place, CourseFolder course) throws IOException {
        return of(place, course, Roster.empty(), SubmissionTimes.none());
    }

    /**
     * @param place a folder of submissions, a zip or a single file
     * @throws BadInput if there is no such file or folder
     */
    public static Findings of(Path place, CourseFolder course, Roster roster, SubmissionTimes times)
            throws IOException {
        if (!Files.exists(place)) {
            throw new BadInput("There is no file or folder " + place + ".");
        }
        Path root = place.toRealPath();
        if (Files.isDirectory(root.resolve("submitted"))) {
            root = root.resolve("submitted");
        }
        return new Intake(CourseMaterial.of(course), roster, times).read(root);
    }

    private Findings read(Path root) throws IOException {
        Path base = Files.isDirectory(root) ? root : root.getParent();
        FoundFile tree =
                new FolderTree(base, (at, reason) -> problems.merge(at, reason, Intake::both))
                        .read(root);
        Path parent = base.getFileName();
        var belongings =
                WhichStudent.of(
                        tree,
                        parent == null ? "unknown" : parent.toString(),
                        course.names(),
                        roster);
        Map<Owner, List<Piece>> pieces = new LinkedHashMap<>();
        new TreeMap<>(belongings.owners())
                .values()
                .forEach(each -> pieces.put(each, new ArrayList<>()));
        belongings.pieces().forEach(each -> pieces.get(each.owner()).add(each));
        Map<Owner, OwnersWork> work = new LinkedHashMap<>();
        pieces.forEach((owner, files) -> work.put(owner, new OwnersWork(course, sorter, files)));
        return findings(work, belongings.owners());
    }

    private static String both(String one, String other) {
        return one + "\n" + other;
    }

    private Findings findings(Map<Owner, OwnersWork> work, Map<String, Owner> places) {
        Map<Owner, Set<String>> exercises = new LinkedHashMap<>();
        work.forEach((owner, each) -> exercises.put(owner, each.filed()));
        StudentNames.Named named = StudentNames.of(exercises, roster);
        List<HandedIn> handedIn = new ArrayList<>();
        List<HandedIn> notBegun = new ArrayList<>();
        Set<String> students = new TreeSet<>();
        work.forEach((owner, each) -> {
            String student = named.of().get(owner);
            boolean somebody = owner.told() || !each.attempts().isEmpty();
            if (somebody) {
                students.add(student);
            }
            for (OwnersWork.Found attempt : each.attempts()) {
                HandedIn found = handedIn(student, attempt);
                handedIn.add(found);
                if (found.timeSource() == TimeSource.LATE) {
                    lookAt.add(new LookAt(student, found.exercise(), LATE));
                }
            }
            each.notBegun().forEach(found -> notBegun.add(handedIn(student, found)));
            each.notUsed().forEach(file -> notUsed.add(file.of(somebody ? student : "")));
            each.remarks()
                    .forEach(remark ->
                            lookAt.add(new LookAt(student, remark.exercise(), remark.text())));
            if (!owner.told() && somebody) {
                lookAt.add(
                        new LookAt(
                                student,
                                "",
                                "No name says whose this is. Put it into a folder with the"
                                        + " student's name, or give the file the name."));
            }
        });
        addProblems(named.of(), work, places);
        lookAt.addAll(named.lookAt());
        List<HandedIn> sorted = withoutCopies(handedIn);
        return new Findings(
                sorted,
                List.copyOf(notBegun),
                notUsed.stream()
                        .sorted(Comparator.comparing(NotUsed::place).thenComparing(NotUsed::reason))
                        .toList(),
                List.copyOf(students),
                named.identities(),
                new LinkedHashSet<>(lookAt)
                        .stream().filter(each -> students.contains(each.student())).toList(),
                WhichTime.areOfUnpacking(sorted));
    }

    private HandedIn handedIn(String student, OwnersWork.Found found) {
        WhichTime.Told told = times.of(student, found.exercise(), found.first());
        return new HandedIn(
                student,
                found.exercise(),
                found.first().file().place(),
                found.parts(),
                found.sha256(),
                told.time(),
                told.source(),
                times.commit(found.first()));
    }

    /** The same bytes of one student are one attempt: the first. */
    private List<HandedIn> withoutCopies(List<HandedIn> all) {
        Comparator<HandedIn> order =
                Comparator.comparing(HandedIn::student)
                        .thenComparing(HandedIn::exercise)
                        .thenComparing(HandedIn::submitted)
                        .thenComparing(HandedIn::place);
        Map<List<String>, HandedIn> firsts = new LinkedHashMap<>();
        for (HandedIn each : all.stream().sorted(order).toList()) {
            HandedIn first =
                    firsts.putIfAbsent(
                            List.of(each.student(), each.exercise(), each.sha256()), each);
            if (first != null) {
                notUsed.add(
                        new NotUsed(
                                each.student(),
                                each.place(),
                                Kind.COPY,
                                "The same as " + first.place() + ", which was judged."));
            }
        }
        return List.copyOf(firsts.values());
    }

    /** What could not be looked into, with the student in whose work it lies. */
    private void addProblems(
            Map<Owner, String> names, Map<Owner, OwnersWork> work, Map<String, Owner> places) {
        Set<Owner> withProblem = new HashSet<>();
        problems.forEach((place, reasons) -> {
            Owner owner =
                    places.keySet().stream()
                            .filter(each -> isIn(place, each))
                            .max(Comparator.comparingInt(String::length))
                            .map(places::get)
                            .filter(Owner::told)
                            .orElse(null);
            String student = owner == null ? "" : names.get(owner);
            withProblem.add(owner);
            for (String reason : reasons.lines().toList()) {
                notUsed.add(NotUsed.problem(student, place, reason));
            }
            if (owner != null) {
                lookAt.add(new LookAt(student, "", place + " was not used, at least in part."));
            }
        });
        names.forEach((owner, student) -> {
            if (work.get(owner).isEmpty() && !withProblem.contains(owner)) {
                notUsed.add(
                        NotUsed.problem(
                                student, owner.place(), "There is nothing in it to look at."));
                lookAt.add(new LookAt(student, "", owner.place() + " is empty."));
            }
        });
    }

    private static boolean isIn(String place, String folder) {
        return place.equals(folder)
                || place.startsWith(folder + "/")
                || place.startsWith(folder + "!/");
    }
}
