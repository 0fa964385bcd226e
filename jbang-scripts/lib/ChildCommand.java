import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** How a child is to be started; each method returns the same description. */
final class ChildCommand {
    /** INT and TERM, as the JDK words it when its helper was ended. */
    private static final Pattern HELPER_SIGNALLED =
            Pattern.compile("spawn helper: .*signal: (2|15)\\b");

    final String name;
    private final Class<?> main;
    private final List<String> arguments;
    // the JVM's own words go to the errors: the child's output holds only what its program printed
    private final List<String> options =
            new ArrayList<>(
                    List.of(
                            "-XX:+DisplayVMOutputToStderr",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx128m"));
    private final Map<String, String> environment = new LinkedHashMap<>();
    private List<String> before = List.of();
    Consumer<String> lines;
    boolean raw;
    private boolean ownOutput;

    ChildCommand(String name, Class<?> main, String... arguments) {
        this.name = name;
        this.main = main;
        this.arguments = List.of(arguments);
        this.lines = line -> System.out.println("[" + name + "] " + line);
    }

    /** Options for the child's JVM, such as {@code -Dname=value}. */
    ChildCommand options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /**
     * A variable of the child's environment: unlike an argument, others cannot read it in the list
     * of processes.
     */
    ChildCommand environment(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Starts the child by another program, such as {@code taskset -c 0}. */
    ChildCommand behind(String... program) {
        before = List.of(program);
        return this;
    }

    /**
     * Gives each line the child prints to {@code lines}, instead of printing it behind the child's
     * name.
     */
    ChildCommand onLine(Consumer<String> lines) {
        this.lines = lines;
        return this;
    }

    /** Leaves the child's standard output to {@link #process}: only its errors are printed. */
    ChildCommand raw() {
        this.raw = true;
        return this;
    }

    /**
     * Gives the child this JVM's own output: nothing stands before its lines, and its children can
     * use it after it.
     */
    ChildCommand ownOutput() {
        this.ownOutput = true;
        return this;
    }

    Child start() throws IOException {
        return Child.start(this);
    }

    /**
     * Starts the child with this JVM's own three streams and lets go of it: it may outlive this
     * JVM. Its main begins with {@link Lifeline#endWithScript}, not {@link Lifeline#endWithParent}.
     */
    Process startLoose() throws IOException {
        try {
            return builder().inheritIO().start();
        } catch (IOException e) {
            throw unlessWeEnd(e);
        }
    }

    /**
     * Ctrl-C goes to every process of the terminal, also to the helper by which the JDK starts a
     * child. Then it has reached us as well: our end comes first, and there is nothing to report.
     */
    static IOException unlessWeEnd(IOException failure) {
        if (HELPER_SIGNALLED.matcher(String.valueOf(failure.getMessage())).find()) {
            LockSupport.parkNanos(Lifeline.GRACE.toNanos());
        }
        return failure;
    }

    ProcessBuilder builder() {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment()
                .putIfAbsent(Lifeline.SCRIPT, Long.toString(ProcessHandle.current().pid()));
        builder.environment().putAll(environment);
        if (ownOutput) {
            builder.redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
        }
        return builder;
    }
}
