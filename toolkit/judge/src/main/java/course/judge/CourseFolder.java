package course.judge;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of the course, or of a students' bundle, and what the judge reads and keeps in it.
 *
 * @param root the folder that holds {@code exercises/} and {@code tests/exercises/}
 */
public record CourseFolder(Path root) {

    public CourseFolder {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * The course that this program belongs to: named by the property {@code course.home}, else
     * found upwards from the working directory or from the toolkit's own files.
     *
     * @throws BadInput when none is found
     */
    public static CourseFolder find() {
        String named = System.getProperty("course.home");
        if (named != null && isCourse(Path.of(named))) {
            return new CourseFolder(Path.of(named));
        }
        return Stream.of(Path.of("").toAbsolutePath(), ownLocation())
                .flatMap(CourseFolder::upwards)
                .filter(CourseFolder::isCourse)
                .findFirst()
                .map(CourseFolder::new)
                .orElseThrow(() ->
                        new BadInput(
                                "This is not the course's folder (no exercises/ here or"
                                        + " above). Start again in the folder of the"
                                        + " course."));
    }

    private static boolean isCourse(Path folder) {
        return Files.isDirectory(folder.resolve("exercises"))
                && Files.isDirectory(folder.resolve("tests/exercises"));
    }

    private static Stream<Path> upwards(Path start) {
        return Stream.iterate(start, path -> path != null, Path::getParent);
    }

    private static Path ownLocation() {
        try {
            return Path.of(
                    CourseFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first heading of its README, or nothing. */
    public String title() {
        try (Stream<String> lines = Files.lines(root.resolve("README.md"))) {
            return lines.filter(line -> line.startsWith("# "))
                    .map(line -> line.substring(2).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException noReadme) {
            return "";
        }
    }

    /** All exercises by number. */
    public List<Assignment> assignments() {
        try (Stream<Path> files = Files.list(root.resolve("exercises"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d+-.+\\.ipynb"))
                    .map(name -> assignmentNamed(name.substring(0, name.length() - 6)))
                    .sorted(java.util.Comparator.comparing(Assignment::name))
                    .toList();
        } catch (IOException e) {
            throw new BadInput("the exercises cannot be read: " + e.getMessage(), e);
        }
    }

    private Assignment assignmentNamed(String name) {
        return new Assignment(
                name,
                root.resolve("exercises").resolve(name + ".ipynb"),
                root.resolve("solutions").resolve(name + ".ipynb"),
                root.resolve("tests/exercises").resolve(name));
    }

    /**
     * The exercise with that number ({@code 5} or {@code 05}) or name ({@code 05-fix-the-race}).
     *
     * @throws BadInput when there is none, naming those that exist
     */
    public Assignment assignment(String numberOrName) {
        String wanted = numberOrName.strip().replaceFirst("\\.ipynb$", "");
        return assignments().stream()
                .filter(each -> each.name().equals(wanted) || sameNumber(each, wanted))
                .findFirst()
                .orElseThrow(() ->
                        new BadInput(
                                "There is no exercise \""
                                        + numberOrName
                                        + "\". There are: "
                                        + String.join(
                                                ", ",
                                                assignments().stream()
                                                        .map(Assignment::name)
                                                        .toList())));
    }

    private static boolean sameNumber(Assignment each, String wanted) {
        return wanted.matches("\\d{1,4}")
                && each.number().matches("\\d{1,4}")
                && Integer.parseInt(each.number()) == Integer.parseInt(wanted);
    }

    /** Where the learner's own copy is, whether it exists or not. */
    public Path workCopyOf(Assignment assignment) {
        return root.resolve("work/exercises").resolve(assignment.name() + ".ipynb");
    }

    /** How far the learner has come. */
    public LearnerRecord learnerRecord() {
        return new LearnerRecord(root.resolve("work/progress.properties"));
    }

    /** What the judge keeps between runs and can make again at any time. */
    Path cache() {
        return root.resolve(".course/judge");
    }
}
