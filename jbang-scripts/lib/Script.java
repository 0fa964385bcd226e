import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What every script does around its own work: reads its options, says in one line what went wrong,
 * and ends with an exit code that tells the truth.
 *
 * <p>Exit codes: 0 done; 1 what was to be shown did not happen (a child died, a peer is gone); 2
 * wrong usage or input; 3 the script itself has a bug; 128 + N ended by signal N.
 */
final class Script {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int BUG = 3;

    private static final ArrayDeque<Runnable> AT_END = new ArrayDeque<>();
    private static volatile boolean ending;

    private Script() {}

    /** Something a reader can put right; the message says how. Printed without a stack trace. */
    static final class Problem extends RuntimeException {
        private static final long serialVersionUID = 1;
        final int exitCode;

        private Problem(int exitCode, String message) {
            super(message, null, false, false);
            this.exitCode = exitCode;
        }
    }

    /** What was to be shown did not happen: exit code 1. */
    static Problem failed(String message) {
        return new Problem(FAILED, message);
    }

    /** What was given to the script cannot be used: exit code 2. */
    static Problem misuse(String message) {
        return new Problem(USAGE, message);
    }

    /**
     * Runs the command and ends the JVM with its exit code; returns only when the JVM is ending
     * already.
     */
    static void run(Callable<Integer> command, String... args) {
        System.exit(execute(command, args));
    }

    /**
     * Runs the command and, if all went well, returns: the JVM then ends by its own rule, with the
     * last thread that is not a daemon. {@link #run} would cut all threads off.
     */
    static void runAndReturn(Callable<Integer> command, String... args) {
        int code = execute(command, args);
        if (code != DONE) {
            System.exit(code);
        }
    }

    private static int execute(Callable<Integer> command, String... args) {
        var line = new CommandLine(command);
        line.getCommandSpec()
                .addOption(
                        OptionSpec.builder("-h", "--help")
                                .usageHelp(true)
                                .description("Show this help and end.")
                                .build());
        line.setParameterExceptionHandler(Script::wrongUsage);
        line.setExecutionExceptionHandler(
                (e, failed, parsed) -> report(failed.getCommandName(), e));
        return line.execute(args);
    }

    /** The exit code of a demonstration: whether it has shown what it was to show. */
    static int verdict(boolean asExpected) {
        if (!asExpected) {
            System.err.println(
                    "this is not what was to be shown; the lines above say what came instead");
        }
        return asExpected ? DONE : FAILED;
    }

    /**
     * Runs this when the JVM ends, be it by a signal: the last that was asked for first, one after
     * the other, as the JVM's own hooks run all at once, and a folder must not go while a child
     * still uses it.
     */
    static void atEnd(Runnable action) {
        synchronized (AT_END) {
            if (AT_END.isEmpty()) {
                try {
                    Runtime.getRuntime().addShutdownHook(new Thread(Script::end, "clean up"));
                } catch (IllegalStateException ending) {
                    action.run();
                }
            }
            AT_END.addFirst(action);
        }
    }

    private static void end() {
        List<Runnable> actions;
        ending = true;
        synchronized (AT_END) {
            actions = List.copyOf(AT_END);
        }
        actions.forEach(Runnable::run);
    }

    /** Ends a script that needs what Windows does not have. */
    static void needUnix(String what) {
        if (System.getProperty("os.name").startsWith("Windows")) {
            throw misuse("Windows has no " + what + ": run this on Linux, macOS or in WSL");
        }
    }

    private static int wrongUsage(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        line.getErr().println(line.getCommandName() + ": " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, line.getErr());
        line.getErr().println("Try '" + line.getCommandName() + " --help'.");
        return USAGE;
    }

    private static int report(String name, Exception e) {
        if (ending) {
            return FAILED; // it failed because all is being taken down
        }
        switch (e) {
            case Problem problem -> {
                System.err.println(name + ": " + problem.getMessage());
                return problem.exitCode;
            }
            case NoSuchFileException missing ->
                    System.err.println(
                            name + ": there is no file " + missing.getFile() + "; check the path");
            case AccessDeniedException denied ->
                    System.err.println(
                            name
                                    + ": no permission for "
                                    + denied.getFile()
                                    + "; choose another place");
            case ConnectException refused ->
                    System.err.println(
                            name
                                    + ": nobody answers there ("
                                    + refused.getMessage()
                                    + "); start the other side first");
            case IOException io -> {
                System.err.println(name + ": " + io.getMessage());
                return FAILED;
            }
            default -> {
                System.err.println(name + ": this is a bug, please report it: " + e);
                return BUG;
            }
        }
        return USAGE;
    }
}
