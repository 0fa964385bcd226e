package course.cli;

import course.grader.ClassLists;
import course.grader.GradedClass;
import course.grader.Grading;
import course.grader.GradingStopped;
import course.grader.Reports;
import course.grader.TeachersWords;
import course.judge.BadInput;
import course.judge.Sandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "grade",
        description = "Judge the submissions of a class.",
        footer = {
            "",
            "DIR is a folder as nbgrader collects it (submitted/STUDENT/EXERCISE/…ipynb), a folder"
                    + " of zips from ./course pack, a download of Moodle, Canvas, Blackboard or"
                    + " Drive, zipped or not, or one notebook. What was judged is not judged again,"
                    + " so it may be stopped and started at any time. docs/grading.md says the rest."
                    + " The exit code is 0 whatever the marks."
        },
        mixinStandardHelpOptions = true)
final class GradeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "What was handed in.")
    private Path submissions;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where gradebook and reports go; \"graded\" beside DIR if not said.")
    private Path out;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Answers judged at a time; as many as there are processors if not said.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--regrade", description = "Judge again what was judged before.")
    private boolean regrade;

    @Option(
            names = "--only",
            paramLabel = "WHAT",
            description = "Only this student or exercise; may be said several times.")
    private List<String> only = List.of();

    @Option(names = "--unsafe", description = "Judge without bubblewrap: answers run as you.")
    private boolean unsafe;

    @Mixin private PolicyOptions policy;

    @Mixin private PeopleOptions people;

    @Option(
            names = "--times",
            paramLabel = "FILE",
            description = "When work was handed in: a CSV with the columns student,time.")
    private Path times;

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            description =
                    "For one test run by the clock, before it is tried again with twice that.")
    private Integer limit;

    @Option(
            names = "--nbgrader",
            paramLabel = "COURSE",
            description =
                    "Write points and reports into the gradebook of the nbgrader course in this"
                            + " folder, too.")
    private Path nbgrader;

    @Option(
            names = "--similarity",
            description =
                    "Compare the answers with JPlag, fetched the first time; the page of the class"
                            + " names the most alike.")
    private boolean similarity;

    @Option(
            names = "--results",
            paramLabel = "FILE",
            description =
                    "For an autograder that judges one student: Gradescope's results.json goes"
                            + " there, too.")
    private Path results;

    @Option(names = "--json", description = "Print the class as one JSON object.")
    private boolean json;

    @Spec private CommandSpec spec;

    private final Checkout checkout;
    private final Homework homework;

    GradeCommand(Checkout checkout) {
        this.checkout = checkout;
        this.homework = new Homework(checkout);
    }

    @Override
    public Integer call() throws Exception {
        checkout.needTeachersCopy(
                ": it has not the tests to grade with.",
                "Grade in the teacher's copy of the course; ./course check judges your own work.");
        if (!Files.exists(submissions)) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    "there is no file or folder " + submissions + ".",
                    "Name the folder that holds what was handed in.");
        }
        if (nbgrader != null) {
            export().check();
        }
        if (similarity) {
            new SimilarityReport(checkout).prepare();
        }
        Path place = submissions.toAbsolutePath().normalize();
        Path folder = out != null ? out : place.resolveSibling("graded");
        try (GradedClass graded =
                GradedClass.open(folder, GradedClass.PATIENCE, System.err::println)) {
            policy.apply(graded, homework.folder(), System.err::println);
            people.apply(graded.words(homework.folder()), System.err::println);
            // After the words: a slip in the roster is said before the preparation, not after it.
            homework.prepareJudge();
            try {
                return grade(graded, folder);
            } catch (BadInput nothingToGrade) {
                if (results == null) {
                    throw nothingToGrade;
                }
                System.err.println("course: " + nothingToGrade.getMessage());
                graded.writeGradescopeResults(homework.folder(), results);
                return 0;
            }
        } catch (BadInput e) {
            throw new CourseException(CourseException.BAD_INPUT, e.getMessage(), "");
        } catch (GradingStopped e) {
            throw new CourseException(e.getMessage(), "");
        }
    }

    private int grade(GradedClass graded, Path folder) throws IOException, InterruptedException {
        var options =
                new Grading.Options(
                                submissions,
                                folder,
                                jobs,
                                regrade,
                                only,
                                unsafe,
                                limit == null ? null : Duration.ofSeconds(limit))
                        .withTimes(times, homework.folder());
        Grading.Outcome outcome;
        try (var progress = new Progress("Grading " + submissions)) {
            outcome = graded.grade(homework.folder(), options, new Bar(progress));
            if (similarity) {
                new SimilarityReport(checkout).write(homework.folder(), graded, progress);
            }
            progress.step("writing the reports");
        }
        List<Reports.Line> lines = graded.writeReports(homework.folder());
        if (results != null && outcome.failures().isEmpty()) {
            graded.writeGradescopeResults(homework.folder(), results);
        }
        show(outcome, lines, graded.lists(), folder);
        TeachersWords words = graded.words(homework.folder());
        words.aboutNobody()
                .forEach(each ->
                        System.err.println(
                                "course: nobody of that name handed in anything: you gave "
                                        + each
                                        + "."));
        boolean taken = nbgrader == null || export(graded, lines);
        return outcome.failures().isEmpty() && taken ? 0 : CourseException.TOOL_FAILED;
    }

    private NbgraderExport export() {
        return new NbgraderExport(checkout, nbgrader.toAbsolutePath().normalize());
    }

    /** Whether nbgrader took all of them. */
    private boolean export(GradedClass graded, List<Reports.Line> lines) throws IOException {
        int marks = lines.stream().mapToInt(Reports.Line::handedIn).sum();
        var exported = export().write(graded.writeNbgraderScores(), marks);
        System.err.println("In nbgrader's gradebook: " + exported.done() + " of " + marks + ".");
        exported.left().forEach(each -> System.err.println("course: not in nbgrader: " + each));
        return exported.left().isEmpty();
    }

    private void show(
            Grading.Outcome outcome, List<Reports.Line> lines, ClassLists lists, Path folder)
            throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        if (json) {
            print.println(GradeTable.json(outcome, lines, lists));
        } else {
            print.print(GradeTable.text(outcome, lines));
            print.print(GradeTable.text(lists));
            print.println("All of it: " + folder.resolve("index.html"));
            print.println("To hand back: " + folder.resolve("feedback.zip"));
            Path moodle = folder.resolve("feedback-moodle.zip");
            if (Files.exists(moodle)) {
                print.println("To hand back in Moodle: " + moodle);
            }
        }
        print.flush();
        GitHubActions.here().ifPresent(gitHub -> gitHub.tell(folder, submissions, print));
        outcome.warnings().forEach(each -> System.err.println("course: " + each));
        outcome.failures().forEach(each -> System.err.println("course: not judged: " + each));
        if (!outcome.failures().isEmpty()) {
            System.err.println("  The judge itself failed there. Start again: the rest is kept.");
        }
    }

    private record Bar(Progress progress) implements Grading.Listener {
        @Override
        public void found(int handedIn, int toJudge, Sandbox sandbox) {
            progress.step(
                    handedIn
                            + " answers, "
                            + toJudge
                            + " of them to judge; sandbox: "
                            + sandbox.word());
            if (!sandbox.holdsStrangers()) {
                progress.step("--unsafe: answers run as " + sandbox.meaning());
            }
            if (toJudge > 0) {
                progress.expect(toJudge);
            }
        }

        @Override
        public void judged(String student, String exercise, String verdict) {
            progress.advance(student + " " + exercise);
        }
    }
}
