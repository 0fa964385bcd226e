package course.grader.intake;

import course.grader.book.Identity;
import course.grader.book.LookAt;
import course.grader.book.NotUsed;
import course.grader.book.TimeSource;
import course.grader.intake.StudentName.Named;
import course.judge.Assignment;
import course.judge.BadInput;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what a class handed in: nbgrader's {@code submitted/STUDENT/ASSIGNMENT/…ipynb}, a folder
 * for each student, zips of {@code ./course pack}, single files. Follows no symbolic link, unpacks
 * nothing to disk, and reads no notebook yet. What it cannot use it names; it leaves nothing out
 * silently.
 */
public final class Intake {

    private static final Set<String> NEVER =
            Set.of(".ipynb_checkpoints", "__MACOSX", ".git", ".course");

    /** Where the answers are in a clone of a student's repository. */
    private static final Path WORK = Path.of("work/exercises");

    /** Deep enough for what learning platforms make of a submission. */
    private static final int DEEPEST = 8;

    private final Path root;
    private final ExerciseNames exercises;
    private final List<HandedIn> found = new ArrayList<>();
    private final List<NotUsed> notUsed = new ArrayList<>();

    private Intake(Path root, List<Assignment> assignments) {
        this.root = root;
        this.exercises = new ExerciseNames(assignments);
    }

    /** What was found, in an order that does not depend on the file system. */
    public record Findings(
            List<HandedIn> handedIn,
            List<NotUsed> notUsed,
            List<String> students,
            List<Identity> identities,
            List<LookAt> lookAt) {}

    /**
     * @param place a folder of submissions, a zip or a single file
     * @throws BadInput if there is no such file or folder
     */
    public static Findings of(Path place, List<Assignment> assignments) throws IOException {
        if (!Files.exists(place)) {
            throw new BadInput("There is no file or folder " + place + ".");
        }
        Path root = place.toRealPath();
        if (Files.isDirectory(root.resolve("submitted"))) {
            root = root.resolve("submitted");
        }
        Path base = Files.isDirectory(root) ? root : root.getParent();
        var intake = new Intake(base, assignments);
        if (Files.isDirectory(root)) {
            intake.readClass();
        } else {
            intake.readLoose(root);
        }
        return intake.findings();
    }

    private Findings findings() {
        Comparator<HandedIn> order =
                Comparator.comparing(HandedIn::student)
                        .thenComparing(HandedIn::exercise)
                        .thenComparing(HandedIn::submitted)
                        .thenComparing(HandedIn::place);
        List<HandedIn> sorted = found.stream().sorted(order).toList();
        return new Findings(
                sorted,
                notUsed.stream().sorted(Comparator.comparing(NotUsed::place)).toList(),
                sorted.stream().map(HandedIn::student).distinct().toList(),
                List.of(),
                List.of());
    }

    private void readClass() throws IOException {
        List<Path> entries;
        try (Stream<Path> list = Files.list(root)) {
            entries = list.filter(each -> !hidden(each)).sorted().toList();
        }
        for (Path each : entries) {
            if (Files.isSymbolicLink(each)) {
                refuseLink("", each);
            } else if (Files.isDirectory(each)) {
                readStudent(each);
            } else {
                readLoose(each);
            }
        }
        sortOutNames();
    }

    private static boolean hidden(Path path) {
        String name = path.getFileName().toString();
        return NEVER.contains(name) || name.startsWith(".");
    }

    /** A file beside the students' folders: a zip, or a notebook whose name says whose it is. */
    private void readLoose(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.toLowerCase(java.util.Locale.ROOT).endsWith(".zip")) {
            readZip(file, null);
        } else if (answers(name)) {
            Named named = StudentName.inFileName(stem(name), exercises);
            String owner = named.student().isEmpty() ? parentName(file) : named.student();
            add(owner, file, "", named.exercise(), shown(file));
        }
    }

    private static String parentName(Path file) {
        Path parent = file.getParent();
        return parent == null || parent.getFileName() == null
                ? "unknown"
                : parent.getFileName().toString();
    }

    private void readStudent(Path folder) throws IOException {
        String student = StudentName.ofFolder(folder.getFileName().toString());
        Files.walkFileTree(
                answersIn(folder),
                Set.of(),
                DEEPEST,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a) {
                        return hidden(dir)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        visit(student, folder, file, attributes);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        cannot(student, shown(file), "It cannot be read: " + e.getMessage());
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** In a clone of a student's repository the starters lie beside the answers. */
    private static Path answersIn(Path folder) {
        Path work = folder.resolve(WORK);
        boolean clone =
                Files.isDirectory(folder.resolve("toolkit"))
                        && Files.isDirectory(work, LinkOption.NOFOLLOW_LINKS);
        return clone ? work : folder;
    }

    private void visit(String student, Path folder, Path file, BasicFileAttributes attributes)
            throws IOException {
        String name = file.getFileName().toString();
        if (hidden(file)) {
            return;
        }
        if (attributes.isSymbolicLink()) {
            refuseLink(student, file);
        } else if (attributes.isDirectory()) {
            cannot(
                    student,
                    shown(file),
                    "The folders are nested too deeply; it was not looked into.");
        } else if (attributes.isOther() && answers(name)) {
            cannot(student, shown(file), "It is not a file (a pipe or device).");
        } else if (name.toLowerCase(java.util.Locale.ROOT).endsWith(".zip")) {
            readZip(file, student);
        } else if (answers(name)) {
            add(student, file, "", exerciseOf(folder.relativize(file)), shown(file));
        }
    }

    /** By the file's name, else by the nearest folder's that is an exercise's. */
    private String exerciseOf(Path path) {
        String byName = exercises.find(stem(path.getFileName().toString()));
        for (Path up = path.getParent(); byName.isEmpty() && up != null; up = up.getParent()) {
            byName = exercises.find(up.getFileName().toString());
        }
        return byName;
    }

    private void readZip(Path file, String student) throws IOException {
        ZipListing listing = ZipListing.of(file);
        String owner =
                student != null
                        ? student
                        : listing.student().isEmpty()
                                ? StudentName.ofFolder(stem(file.getFileName().toString()))
                                : listing.student();
        for (String problem : listing.problems()) {
            cannot(owner, shown(file), problem);
        }
        for (String entry : listing.entries()) {
            Path path = Path.of(entry);
            if (answers(path.getFileName().toString())) {
                add(owner, file, entry, exerciseOf(path), shown(file) + "!/" + entry);
            }
        }
    }

    private void add(String student, Path file, String entry, String exercise, String place) {
        if (exercise.isEmpty()) {
            cannot(
                    student,
                    place,
                    "No exercise of the course is called like it. Name the file or its folder after"
                            + " the exercise, such as "
                            + exercises.example()
                            + ".");
            return;
        }
        try {
            found.add(
                    new HandedIn(
                            student,
                            exercise,
                            place,
                            file,
                            entry,
                            submitted(file),
                            TimeSource.FILE));
        } catch (IOException e) {
            cannot(student, place, "It cannot be read: " + e.getMessage());
        }
    }

    /**
     * nbgrader writes the time into a file beside the notebook. In a clone all files are the
     * student's, such a one as well.
     */
    private static Instant submitted(Path file) throws IOException {
        Path stamp = file.resolveSibling("timestamp.txt");
        if (Files.isRegularFile(stamp, LinkOption.NOFOLLOW_LINKS)
                && Files.size(stamp) < 200
                && !file.getParent().endsWith(WORK)) {
            var time =
                    TimeStamp.parse(
                            new String(
                                    Files.readAllBytes(stamp),
                                    java.nio.charset.StandardCharsets.ISO_8859_1));
            if (time.isPresent()) {
                return time.get();
            }
        }
        return Files.getLastModifiedTime(file)
                .toInstant()
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }

    private void refuseLink(String student, Path link) {
        cannot(
                student,
                shown(link),
                "It is a symbolic link, and links are not followed. Hand in the file itself.");
    }

    private void cannot(String student, String place, String message) {
        notUsed.add(NotUsed.problem(student, place, message));
    }

    private String shown(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static boolean answers(String name) {
        return name.endsWith(".ipynb") || name.endsWith(".java");
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** Two zips may bear one student's name: nobody's work may be counted as somebody else's. */
    private void sortOutNames() {
        List<HandedIn> apart = StudentName.keptApart(found);
        found.clear();
        found.addAll(apart);
    }
}
