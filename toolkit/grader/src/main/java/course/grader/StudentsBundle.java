package course.grader;

import course.grader.bundle.BundleFiles;
import course.grader.bundle.Leaks;
import course.grader.files.FileTree;
import course.judge.Assignment;
import course.judge.BadInput;
import course.judge.CourseFolder;
import course.judge.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What students get: the course with its exercises and the tests that are theirs to see, and no
 * solution, hidden test, answer or history.
 *
 * @param course the teacher's copy
 * @param jbang the folder of JBang's jars, which the bundle brings
 */
public record StudentsBundle(CourseFolder course, Path jbang) {

    private static final String README = "README.md";

    /**
     * @param exercises how many there are
     * @param hiddenTests how many tests stay with the teacher
     */
    public record Written(int exercises, int hiddenTests) {}

    /**
     * Writes it, as a whole or not at all.
     *
     * @param target a new or empty folder, or an earlier bundle
     * @param github to be pushed there: with a workflow that judges the answers
     * @param each told which exercise is at hand
     * @throws BadInput if the target is something else, a file of the course is missing, or a word
     *     of a hidden test got in
     */
    public Written write(Path target, boolean github, Consumer<String> each)
            throws IOException, InterruptedException {
        Path bundle = target.toAbsolutePath().normalize();
        refuseOthersFolder(bundle);
        Files.createDirectories(bundle.getParent());
        Path part = bundle.resolveSibling(bundle.getFileName() + ".part");
        FileTree.delete(part);
        Files.createDirectories(part);
        copyFiles(part, github);
        List<String> leaks = new ArrayList<>();
        int hidden = 0;
        try (Judge judge = new Judge(course)) {
            for (Assignment assignment : course.assignments()) {
                each.accept(assignment.name());
                Path own = part.resolve("tests/exercises").resolve(assignment.name());
                List<String> promises = writeTests(judge, assignment, own);
                leaks.addAll(Leaks.of(own, promises));
                hidden += promises.size();
            }
        }
        if (!leaks.isEmpty()) {
            FileTree.delete(part);
            throw new BadInput(
                    "The bundle was not written, for it would show hidden tests: "
                            + String.join("; ", leaks)
                            + ". Give public and hidden tests of an exercise different words.");
        }
        FileTree.delete(bundle);
        Files.move(part, bundle);
        return new Written(course.assignments().size(), hidden);
    }

    private void copyFiles(Path part, boolean github) throws IOException {
        var files = new BundleFiles(course.root(), jbang, part);
        try {
            files.copy();
        } catch (NoSuchFileException missing) {
            FileTree.delete(part);
            throw new BadInput(
                    "The bundle was not written, for this copy of the course is not whole: "
                            + missing.getFile()
                            + " is missing.");
        }
        if (github) {
            files.addGitHub();
        }
    }

    private static List<String> writeTests(Judge judge, Assignment assignment, Path folder)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (String rules : List.of("allowed.txt", "forbidden.txt")) {
            Path file = assignment.tests().resolve(rules);
            if (Files.exists(file)) {
                Files.copy(file, folder.resolve(rules), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return judge.writePublicTests(assignment, folder);
    }

    private void refuseOthersFolder(Path bundle) throws IOException {
        if (course.root().startsWith(bundle) || bundle.startsWith(course.root().resolve("tests"))) {
            throw new BadInput("The bundle cannot be written into the course itself: " + bundle);
        }
        if (!Files.exists(bundle)) {
            return;
        }
        if (!Files.isDirectory(bundle)) {
            throw new BadInput(bundle + " is a file. Name a folder.");
        }
        boolean empty;
        try (Stream<Path> files = Files.list(bundle)) {
            empty = files.findAny().isEmpty();
        }
        boolean earlier =
                Files.exists(bundle.resolve(README))
                        && Files.isDirectory(bundle.resolve("tests/exercises"))
                        && Files.notExists(bundle.resolve("solutions"))
                        && Files.notExists(bundle.resolve("work"));
        if (!empty && !earlier) {
            throw new BadInput(
                    bundle
                            + " is not empty, and no bundle that may be replaced. Name a new folder.");
        }
    }
}
