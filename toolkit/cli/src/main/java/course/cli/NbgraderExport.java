package course.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes marks into the gradebook of an nbgrader course, with nbgrader's own Python API. */
record NbgraderExport(Checkout checkout, Path course) {

    /**
     * @param done how many marks nbgrader has now
     * @param left those that it could not take, and why
     */
    record Outcome(int done, List<String> left) {}

    /**
     * To be called before anything long.
     *
     * @throws CourseException if there is no nbgrader course in that folder
     */
    void check() {
        if (Files.notExists(course.resolve("nbgrader_config.py"))
                && Files.notExists(course.resolve("gradebook.db"))) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    "there is no nbgrader course in "
                            + course
                            + " (neither nbgrader_config.py nor gradebook.db).",
                    "Name its folder; ./course release --nbgrader DIR begins one.");
        }
        new Parts(checkout).setUp(List.of(new PythonPart(), nbgrader()));
    }

    private NbgraderPart nbgrader() {
        return new NbgraderPart(checkout);
    }

    /**
     * @param marks as the grader wrote them
     */
    Outcome write(Path marks, int count) {
        Path log = checkout.log("nbgrader-scores");
        List<String> left = new ArrayList<>();
        int[] done = new int[1];
        var builder =
                new ProcessBuilder(
                        nbgrader().venv().python().toString(),
                        checkout.home().resolve("toolkit/cli/nbgrader_scores.py").toString(),
                        course.toString(),
                        marks.toAbsolutePath().toString());
        builder.environment().put("PYTHONUTF8", "1");
        // nbgrader starts another program of its venv by name.
        builder.environment()
                .merge(
                        "PATH",
                        nbgrader().venv().python().getParent().toString(),
                        (old, bin) -> bin + File.pathSeparator + old);
        try (var progress = new Progress("Writing marks into nbgrader's gradebook")) {
            progress.expect(count);
            int code =
                    Child.logged(
                            builder,
                            log,
                            line -> {
                                if (line.startsWith("done ")) {
                                    done[0]++;
                                    progress.advance(line.substring(5));
                                } else if (line.startsWith("left ")) {
                                    left.add(line.substring(5));
                                }
                            });
            if (code != 0) {
                throw new CourseException(
                        "nbgrader's gradebook could not be written.",
                        "All that nbgrader said is in "
                                + log
                                + ".\nAll else is done; the same command again tries this again.");
            }
        }
        return new Outcome(done[0], left);
    }
}
