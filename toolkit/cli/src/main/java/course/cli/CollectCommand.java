package course.cli;

import course.grader.ClassRepositories;
import course.judge.BadInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "collect",
        description = "Fetch the git repositories of a class.",
        footer = {
            "",
            "The roster is a CSV with a column \"repository\" for each student; \"extension\" gives"
                    + " one more time than --due. A folder for each student or team is written into"
                    + " DIR, with what was there in time; ./course grade DIR judges it by the times"
                    + " of the commits. It may be stopped and started again at any time. Run it"
                    + " right when the work is due: what was not there then is known to be late,"
                    + " whatever date a commit bears. docs/grading.md says the rest."
        },
        mixinStandardHelpOptions = true)
final class CollectCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ROSTER.csv", description = "Who is in the class.")
    private Path roster;

    @Parameters(index = "1", paramLabel = "DIR", description = "Where the folders go.")
    private Path folder;

    @Option(
            names = "--due",
            paramLabel = "TIME",
            description =
                    "The last moment that counts, such as 2026-11-01T20:00; what is there now if"
                            + " not said.")
    private String due;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "The folder of the gradebook whose --extension counts as well; \"graded\" beside"
                            + " DIR if not said.")
    private Path book;

    @Option(names = "--jobs", paramLabel = "N", description = "Fetched at a time; 4 if not said.")
    private int jobs = 4;

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            description = "For one repository; 300 if not said.")
    private int limit = 300;

    @Spec private CommandSpec spec;

    private final Checkout checkout;

    CollectCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() throws InterruptedException {
        checkout.needTeachersCopy(
                ": what is handed in is collected elsewhere.",
                "Collect with the teacher's copy of the course.");
        try {
            var repositories = new ClassRepositories(roster, folder);
            ClassRepositories.Report report;
            try (var progress = new Progress("Collecting into " + folder)) {
                progress.expect(repositories.count());
                var options =
                        new ClassRepositories.Options(
                                due, gradebook(), jobs, Duration.ofSeconds(limit));
                report = repositories.collect(options, progress::advance);
            }
            show(report);
            return report.failed() ? CourseException.TOOL_FAILED : 0;
        } catch (BadInput e) {
            throw new CourseException(CourseException.BAD_INPUT, e.getMessage(), "");
        } catch (java.nio.file.NoSuchFileException e) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    "there is no file " + e.getFile() + ".",
                    "The first argument is the roster, the second the folder to collect into.");
        } catch (IOException e) {
            throw Disk.explain(folder, e);
        }
    }

    private Path gradebook() {
        return book != null ? book : folder.toAbsolutePath().normalize().resolveSibling("graded");
    }

    private void show(ClassRepositories.Report report) {
        PrintWriter print = spec.commandLine().getOut();
        int width = report.lines().stream().mapToInt(each -> each.name().length()).max().orElse(1);
        for (ClassRepositories.Line line : report.lines()) {
            print.println(("%-" + width + "s  %s").formatted(line.name(), line.state()));
            line.notes().forEach(note -> print.println("    " + note));
        }
        report.missing().forEach(each -> print.println("Missing: " + each));
        print.flush();
        report.notes().forEach(each -> System.err.println("course: " + each));
        if (report.failed()) {
            System.err.println(
                    "course: some could not be fetched. Start again; what is there stays.");
        }
        System.err.println(
                "Next: ./course grade "
                        + folder
                        + " --roster "
                        + roster
                        + (due == null ? "" : " --due " + due));
    }
}
