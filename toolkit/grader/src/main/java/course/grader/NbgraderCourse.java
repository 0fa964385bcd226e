package course.grader;

import com.fasterxml.jackson.databind.JsonNode;
import course.judge.Answer;
import course.judge.Assignment;
import course.judge.BadInput;
import course.judge.CourseFolder;
import course.notebook.Cell;
import course.notebook.Notebook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The exercises as assignments of an nbgrader course: {@code source/NAME/NAME.ipynb}, from which
 * {@code nbgrader generate_assignment} makes what students get.
 *
 * <p>The answer cell holds the starter and, in nbgrader's solution region, the solution, which
 * nbgrader takes out. It is a cell that nbgrader grades by hand: so nbgrader alone never gives
 * points, and those of {@code ./course grade} stand there once they are exported. No hidden test is
 * in the notebook.
 *
 * @see <a href="https://nbgrader.readthedocs.io">nbgrader's documentation</a>
 */
public final class NbgraderCourse {

    private static final String CONFIG = "nbgrader_config.py";

    private static final String BEGIN = "// ### BEGIN SOLUTION";
    private static final String END = "// ### END SOLUTION";

    private NbgraderCourse() {}

    /**
     * @param assignments how many there are now
     * @param kept files that were there, differ, and were left as they are
     */
    public record Written(int assignments, List<Path> kept) {}

    /**
     * Writes the assignments and, where there is none, nbgrader's configuration. What is there and
     * differs is somebody's work and stays.
     *
     * @param target a new or empty folder, or that of an nbgrader course
     * @throws BadInput if the target is something else
     */
    public static Written writeSources(
            CourseFolder course, Path target, Predicate<Assignment> wanted) throws IOException {
        Path folder = target.toAbsolutePath().normalize();
        refuseOthersFolder(course, folder);
        List<Path> kept = new ArrayList<>();
        Files.createDirectories(folder);
        if (Files.notExists(folder.resolve(CONFIG))) {
            Files.writeString(folder.resolve(CONFIG), config());
        }
        int assignments = 0;
        for (Assignment each : course.assignments()) {
            if (!wanted.test(each)) {
                continue;
            }
            Path file = folder.resolve("source/" + each.name() + "/" + each.name() + ".ipynb");
            Notebook source = source(each);
            if (Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                source.write(file);
            } else if (!Files.readString(file).equals(source.text())) {
                kept.add(file);
            }
            assignments++;
        }
        return new Written(assignments, kept);
    }

    private static String config() throws IOException {
        try (InputStream in = NbgraderCourse.class.getResourceAsStream("nbgrader/" + CONFIG)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Notebook source(Assignment assignment) {
        Notebook notebook = Notebook.read(assignment.notebook());
        Cell answer =
                notebook.gradedCell(Answer.GRADE_ID)
                        .orElseThrow(
                                () -> new BadInput(assignment.notebook() + " has no answer cell."));
        JsonNode nbgrader = answer.metadata().path("nbgrader");
        if (!nbgrader.path("solution").asBoolean() || !nbgrader.path("grade").asBoolean()) {
            throw new BadInput(
                    answer.where() + ": nbgrader's metadata must say grade and solution.");
        }
        String source =
                String.join(
                        "\n",
                        answer.source().stripTrailing(),
                        "",
                        BEGIN,
                        Answer.read(assignment.solution()).source().strip(),
                        END);
        List<Cell> cells =
                notebook.cells().stream()
                        .map(cell -> cell.isCode() ? cell.withOutputs(List.of(), null) : cell)
                        .map(cell ->
                                cell.index() == answer.index() ? cell.withSource(source) : cell)
                        .toList();
        return notebook.withCells(cells);
    }

    private static void refuseOthersFolder(CourseFolder course, Path folder) throws IOException {
        if (course.root().startsWith(folder)) {
            throw new BadInput(
                    "nbgrader's course cannot be this course's own folder: name another.");
        }
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new BadInput(folder + " is a file. Name a folder.");
        }
        boolean empty;
        try (var files = Files.list(folder)) {
            empty = files.findAny().isEmpty();
        }
        if (!empty
                && Files.notExists(folder.resolve(CONFIG))
                && Files.notExists(folder.resolve("source"))) {
            throw new BadInput(
                    folder
                            + " is not empty, and no nbgrader course (it has neither "
                            + CONFIG
                            + " nor source/). Name a new folder or the course's.");
        }
    }
}
