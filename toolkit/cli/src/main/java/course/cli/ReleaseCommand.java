package course.cli;

import course.grader.StudentsBundle;
import course.judge.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

    @Parameters(paramLabel = "DIR", description = "A new folder, or an earlier bundle to replace.")
    private Path target;

    private final Checkout checkout;
    private final Homework homework;

    ReleaseCommand(Checkout checkout) {
        this.checkout = checkout;
        this.homework = new Homework(checkout);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (Files.notExists(checkout.home().resolve("solutions"))) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    "this is a students' bundle already.",
                    "Release from the teacher's copy of the course.");
        }
        homework.prepareJudge();
        try (var progress = new Progress("Writing the students' bundle to " + target)) {
            progress.expect(homework.all().size());
            var written = StudentsBundle.write(homework.folder(), target, progress::advance);
            progress.step("");
            System.out.println(
                    written.exercises()
                            + " exercises in "
                            + target
                            + "; "
                            + written.hiddenTests()
                            + " hidden tests stay here.");
            return 0;
        } catch (BadInput e) {
            throw new CourseException(CourseException.BAD_INPUT, e.getMessage(), "");
        } catch (IOException e) {
            throw Disk.explain(target, e);
        }
    }
}
