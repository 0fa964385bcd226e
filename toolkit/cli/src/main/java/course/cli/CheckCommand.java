package course.cli;

import course.explorer.Exploration;
import course.judge.Answer;
import course.judge.Assignment;
import course.judge.Judge;
import course.judge.Judgement;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description = "Judge one exercise as you work on it.",
        footer = {
            "",
            "It reads the saved notebook in work/exercises (save it first) and runs its answer in"
                    + " every order of its threads."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NN", description = "Number or name of the exercise, such as 05.")
    private String exercise;

    @Option(names = "--watch", description = "Judge again each time the notebook is saved.")
    private boolean watch;

    @Option(names = "--json", description = "Print the verdict as one JSON object.")
    private boolean json;

    @Option(names = "--open", description = "Show what failed in the browser, step by step.")
    private boolean open;

    @Option(
            names = "--picture",
            paramLabel = "FILE",
            description = "Write the interleaving that failed to this file, as an SVG.")
    private Path picture;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description =
                    "Judge this notebook or .java file, or the .java files of this folder together,"
                            + " instead of your copy.")
    private Path file;

    @Spec private CommandSpec spec;

    private final Homework homework;

    CheckCommand(Checkout checkout) {
        this.homework = new Homework(checkout);
    }

    @Override
    public Integer call() throws Exception {
        if (watch && json) {
            throw new ParameterException(
                    spec.commandLine(), "--watch is for people, --json for programs: choose one.");
        }
        Assignment assignment = homework.find(exercise);
        Path answer = file != null ? file : homework.copyOf(assignment);
        if (!Files.isRegularFile(answer) && !Files.isDirectory(answer)) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    "there is no file " + answer + ".",
                    "Leave --file out to judge your own copy in work/exercises.");
        }
        homework.prepareJudge();
        try (Judge judge = new Judge(homework.folder())) {
            return watch
                    ? new Watch(homework, assignment, answer, each -> once(judge, assignment, each))
                            .run()
                    : once(judge, assignment, answer).standing().exitCode();
        }
    }

    private Judgement once(Judge judge, Assignment assignment, Path answer)
            throws InterruptedException {
        System.err.println("Judging " + homework.shown(answer) + " …");
        Answer read = Homework.foreseen(() -> Answer.handedIn(assignment, answer));
        Judgement judgement = judge.judge(assignment, read);
        if (file == null) {
            homework.learnerRecord().note(assignment, judgement);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(judgement.toJson());
        } else {
            out.println();
            out.print(judgement.text());
            out.println(whatNext(assignment, judgement));
        }
        GitHubActions.here().ifPresent(gitHub -> gitHub.tell(judgement, answer, out));
        out.flush();
        if (open) {
            StepperPage.open(homework.checkout(), judgement);
        }
        if (picture != null) {
            draw(judgement);
        }
        return judgement;
    }

    private void draw(Judgement judgement) {
        Optional<String> drawn = judgement.failingSchedule().map(Exploration::svg);
        if (drawn.isEmpty()) {
            System.err.println("There is no interleaving to draw; " + picture + " is not written.");
            return;
        }
        try {
            Files.writeString(picture, drawn.get());
        } catch (IOException e) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    picture + " cannot be written: " + e.getMessage() + ".",
                    "Name a file in a folder that is there and may be written.");
        }
    }

    private static String whatNext(Assignment assignment, Judgement judgement) {
        String number = assignment.number();
        return switch (judgement.standing()) {
            case PASSED -> "What comes next:  ./course next";
            case FAILED, UNDECIDED, NOT_JUDGED ->
                    "A hint:  ./course hint "
                            + number
                            + (judgement.failingSchedule().isPresent()
                                    ? "     Step through it:  ./course check " + number + " --open"
                                    : "");
        };
    }
}
