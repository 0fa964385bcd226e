package course.cli;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The root of all commands; {@code ./course} starts it once a JDK and a built toolkit are there.
 */
@Command(
        name = "./course",
        header =
                "Threads and processes in Java, in notebooks that run and homework that is proved.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Course.Version.class,
        footer = {
            "",
            "New here?   ./course lab     opens the course in JupyterLab.",
            "Trouble?    ./course doctor  says what is missing and what to do.",
            "",
            "Exit codes: 0 done, passed or PROVED; 1 FAILED; 2 wrong usage or input;",
            "3 the tool itself failed; 4 BOUNDED or undecided; 5 not judged."
        })
final class Course implements Runnable {

    @Spec private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(commandLine(Checkout.current()).execute(args));
    }

    /** Every command of the design, in its order. */
    static CommandLine commandLine(Checkout checkout) {
        var line = new CommandLine(new Course());
        line.addSubcommand(new SetupCommand(checkout));
        line.addSubcommand(new LabCommand(checkout));
        line.addSubcommand(new TestCommand(checkout));
        line.addSubcommand(new NextCommand(checkout));
        line.addSubcommand(new ListCommand(checkout));
        line.addSubcommand(new HintCommand(checkout));
        line.addSubcommand(new ResetCommand(checkout));
        line.addSubcommand(new CheckCommand(checkout));
        line.addSubcommand(new PackCommand(checkout));
        line.addSubcommand(new ExploreCommand(checkout));
        line.addSubcommand(new ReleaseCommand(checkout));
        line.addSubcommand(new CollectCommand(checkout));
        line.addSubcommand(new GradeCommand(checkout));
        line.addSubcommand(new RefreshCommand(checkout));
        line.addSubcommand(new BenchCommand(checkout));
        line.addSubcommand(new SiteCommand(checkout));
        line.addSubcommand(new NewExerciseCommand(checkout));
        line.addSubcommand(new MutantsCommand(checkout));
        line.addSubcommand(JbangCommand.commandLine(checkout));
        line.addSubcommand(new DoctorCommand(checkout));

        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(Course::explain);
        return line;
    }

    /** A failure that was foreseen says what to do; any other shows where it came from. */
    private static int explain(Exception failure, CommandLine line, Object parsed) {
        if (failure instanceof CourseException foreseen) {
            line.getErr().println("course: " + foreseen.getMessage());
            foreseen.todo().lines().forEach(todo -> line.getErr().println("  " + todo));
            return foreseen.exitCode();
        }
        line.getErr()
                .println(
                        "course: this should not have happened; please report it with these"
                                + " lines:");
        failure.printStackTrace(line.getErr());
        return CourseException.TOOL_FAILED;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "Threads and processes in Java, on Java "
                        + Runtime.version()
                        + " at "
                        + Path.of(System.getProperty("java.home"))
            };
        }
    }
}
