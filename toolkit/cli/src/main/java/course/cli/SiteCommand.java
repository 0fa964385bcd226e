package course.cli;

import course.cli.site.Site;
import course.notebook.NotebookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "site",
        description = "Write the course as a static site, for readers without an install.",
        mixinStandardHelpOptions = true)
final class SiteCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder to write to; made when missing.")
    private Path target;

    private final Checkout checkout;

    SiteCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        checkout.needTeachersCopy(
                ": its pages are not all here.",
                "Write the site in the teacher's copy of the course.");
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new CourseException(
                    CourseException.BAD_INPUT, target + " is a file.", "Name a folder.");
        }
        try (Progress progress = new Progress("Writing the site to " + target)) {
            int pages = new Site(checkout.home(), target).write(page -> {});
            progress.step(pages + " pages; open " + target.resolve("index.html"));
            return 0;
        } catch (NotebookException e) {
            throw new CourseException(e.getMessage(), "Mend that notebook and try again.");
        } catch (IOException e) {
            throw new CourseException(
                    "the site could not be written: " + e.getMessage(),
                    "Is there room on the disk, and may " + target + " be written?");
        }
    }
}
