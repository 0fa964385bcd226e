package course.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/**
 * Stands for JBang in the help; the script {@code ./course} runs it without passing here, because
 * only a shell can put the Java program that JBang names in its own place.
 */
@Command(
        name = "jbang",
        description = "Run JBang, also where it is not installed: ./course jbang clock",
        mixinStandardHelpOptions = true)
final class JbangCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "ARGS",
            arity = "0..*",
            description = "What JBang is given; see ./course jbang help.")
    private List<String> arguments = List.of();

    @Unmatched private List<String> options = List.of();

    @Override
    public Integer call() {
        throw new CourseException(
                "there is no jbang on PATH.",
                "Install JBang (https://www.jbang.dev) and run: jbang "
                        + String.join(" ", arguments));
    }
}
