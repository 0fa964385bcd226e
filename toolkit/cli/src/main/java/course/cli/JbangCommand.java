package course.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * JBang for Windows. Elsewhere the script {@code ./course} runs it without passing here, because
 * only a shell can put the Java program that JBang names in its own place.
 */
@Command(
        name = "jbang",
        description = "Run JBang, also where it is not installed: ./course jbang clock",
        mixinStandardHelpOptions = true)
final class JbangCommand implements Callable<Integer> {

    /** JBang's own word for "run what I have printed". */
    private static final int RUN_WHAT_IT_PRINTED = 255;

    @Parameters(
            paramLabel = "ARGS",
            arity = "0..*",
            description = "What JBang is given; see ./course jbang help.")
    private List<String> arguments = List.of();

    private final Checkout checkout;

    private JbangCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    /** Everything after its first word is JBang's or the script's, whatever it looks like. */
    static CommandLine commandLine(Checkout checkout) {
        return new CommandLine(new JbangCommand(checkout))
                .setStopAtPositional(true)
                .setUnmatchedOptionsArePositionalParams(true);
    }

    @Override
    public Integer call() {
        var part = new JbangPart(checkout);
        new Parts(checkout).setUp(List.of(part));
        var command = new ArrayList<>(part.command());
        command.addAll(arguments);
        var builder =
                new ProcessBuilder(command)
                        .redirectInput(ProcessBuilder.Redirect.INHERIT)
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("JBANG_RUNTIME_SHELL", Checkout.windows() ? "cmd" : "bash");
        builder.environment().put("JBANG_NO_VERSION_CHECK", "true");
        builder.environment().put("JBANG_LAUNCH_CMD", checkout.home().resolve("course").toString());
        builder.environment()
                .putIfAbsent("JBANG_DIR", checkout.state().resolve("jbang-home").toString());
        List<String> printed = new ArrayList<>();
        int code = Child.logged(builder, checkout.log("jbang-command"), printed::add);
        if (code != RUN_WHAT_IT_PRINTED) {
            printed.forEach(System.out::println);
            return code;
        }
        return Child.inherited(new ProcessBuilder(shell(String.join("\n", printed))));
    }

    private static List<String> shell(String line) {
        return Checkout.windows()
                ? List.of("cmd", "/d", "/s", "/c", '"' + line + '"')
                : List.of("sh", "-c", "exec " + line);
    }
}
