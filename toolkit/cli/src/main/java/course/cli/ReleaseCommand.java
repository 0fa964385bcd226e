package course.cli;

import course.grader.AutograderZip;
import course.grader.NbgraderCourse;
import course.grader.StudentsBundle;
import course.judge.Assignment;
import course.judge.BadInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "release",
        description = "Write the students' bundle.",
        footer = {
            "",
            "It holds notebooks, exercises, scripts and the built toolkit, with the tests that are"
                    + " the students' to see; no solution, hidden test or answer. They start it with"
                    + " ./course, as you do."
        },
        mixinStandardHelpOptions = true)
final class ReleaseCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            description =
                    "A new folder, an earlier bundle to replace, an nbgrader course, or a zip for"
                            + " Gradescope.")
    private Path target;

    @Option(
            names = "--nbgrader",
            description = "Write source assignments for nbgrader there, instead of a bundle.")
    private boolean nbgrader;

    @Option(
            names = "--gradescope",
            description =
                    "Write an autograder for Gradescope there, a .zip with the hidden tests;"
                            + " not for students.")
    private boolean gradescope;

    @Option(
            names = "--github",
            description =
                    "A bundle to push to GitHub: with a workflow that judges the answers in"
                            + " work/exercises.")
    private boolean github;

    @Option(
            names = "--only",
            paramLabel = "NN",
            description =
                    "With --nbgrader or --gradescope: only this exercise; may be said several"
                            + " times.")
    private List<String> only = List.of();

    private final Checkout checkout;
    private final Homework homework;

    ReleaseCommand(Checkout checkout) {
        this.checkout = checkout;
        this.homework = new Homework(checkout);
    }

    @Override
    public Integer call() throws InterruptedException {
        checkout.needTeachersCopy(" already.", "Release from the teacher's copy of the course.");
        if ((nbgrader ? 1 : 0) + (gradescope ? 1 : 0) + (github ? 1 : 0) > 1) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    "--nbgrader, --gradescope and --github write different things.",
                    "Choose one.");
        }
        if (nbgrader) {
            return writeSources();
        }
        if (gradescope) {
            return writeAutograder();
        }
        if (!only.isEmpty()) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    "a students' bundle holds all exercises.",
                    "--only goes with --nbgrader and --gradescope.");
        }
        homework.prepareJudge();
        Path jbang = new JbangPart(checkout).jarsForStudents();
        try (var progress = new Progress("Writing the students' bundle to " + target)) {
            progress.expect(homework.all().size());
            var written =
                    new StudentsBundle(homework.folder(), jbang)
                            .write(target, github, progress::advance);
            progress.step("");
            System.out.println(
                    written.exercises()
                            + " exercises in "
                            + target
                            + "; "
                            + written.hiddenTests()
                            + " hidden tests stay here.");
            if (github) {
                System.out.println(
                        "Next: push it, make it a template repository, and give each student one"
                                + " made from it; ./course collect fetches them all."
                                + " docs/grading.md, \"On GitHub\", has the commands.");
            }
            return 0;
        } catch (BadInput e) {
            throw new CourseException(CourseException.BAD_INPUT, e.getMessage(), "");
        } catch (IOException e) {
            throw Disk.explain(target, e);
        }
    }

    private int writeAutograder() {
        try {
            List<String> names = AutograderZip.write(homework.folder(), target, only);
            System.out.println(target + ": " + String.join(", ", names));
            System.out.println(
                    "Upload it at Gradescope under Configure Autograder (Ubuntu; at least 1.5 GB"
                            + " and 1 CPU). It holds hidden tests and solutions: give it to"
                            + " nobody.");
            return 0;
        } catch (BadInput e) {
            throw new CourseException(CourseException.BAD_INPUT, e.getMessage(), "");
        } catch (IOException e) {
            throw Disk.explain(target, e);
        }
    }

    private int writeSources() {
        try {
            Set<Assignment> wanted =
                    only.stream().map(homework.folder()::assignment).collect(Collectors.toSet());
            var written =
                    NbgraderCourse.writeSources(
                            homework.folder(),
                            target,
                            each -> wanted.isEmpty() || wanted.contains(each));
            System.out.println(written.assignments() + " assignments in " + target + "/source.");
            System.out.println(
                    "Next, in that folder: nbgrader generate_assignment NAME, then release it.");
            written.kept()
                    .forEach(each ->
                            System.err.println(
                                    "course: "
                                            + each
                                            + " differs from the course's and was left; delete it"
                                            + " to get the course's."));
            return 0;
        } catch (BadInput e) {
            throw new CourseException(CourseException.BAD_INPUT, e.getMessage(), "");
        } catch (IOException e) {
            throw Disk.explain(target, e);
        }
    }
}
