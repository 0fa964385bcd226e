package course.cli;

import course.judge.Assignment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "reset",
        description = "Put an exercise back to how it was; your copy is kept beside it.",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NN", description = "Number or name of the exercise, such as 05.")
    private String exercise;

    private final Homework homework;

    ResetCommand(Checkout checkout) {
        this.homework = new Homework(checkout);
    }

    @Override
    public Integer call() throws IOException {
        Assignment assignment = homework.find(exercise);
        Path copy = homework.folder().workCopyOf(assignment);
        if (Files.exists(copy)) {
            Path kept = keptName(copy);
            Files.createDirectories(kept.getParent());
            Files.move(copy, kept);
            System.out.println("Your answer was kept as " + homework.shown(kept));
        }
        homework.learnerRecord().forget(assignment);
        System.out.println(
                "Exercise "
                        + assignment.number()
                        + " is as it was: "
                        + homework.shown(homework.copyOf(assignment)));
        return 0;
    }

    /** The first free name, so that no answer is ever overwritten. */
    private static Path keptName(Path copy) {
        String name = copy.getFileName().toString().replaceFirst("\\.ipynb$", "");
        Path folder = copy.resolveSibling("kept");
        for (int i = 1; ; i++) {
            Path kept = folder.resolve(name + "-" + i + ".ipynb");
            if (Files.notExists(kept)) {
                return kept;
            }
        }
    }
}
