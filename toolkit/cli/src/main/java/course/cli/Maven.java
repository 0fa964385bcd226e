package course.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The checkout's Maven wrapper, run with the JDK that runs this. */
final class Maven {

    private static final List<String> SIGNS_OF_NO_NETWORK =
            List.of(
                    "Unknown host",
                    "Connection refused",
                    "Network is unreachable",
                    "Temporary failure",
                    "Could not transfer",
                    "Failed to fetch",
                    "Connect timed out");

    private Maven() {}

    static ProcessBuilder command(Checkout checkout, List<String> arguments) {
        var command = new ArrayList<String>();
        if (Checkout.windows()) {
            command.addAll(List.of("cmd", "/c", "mvnw.cmd"));
        } else {
            command.addAll(List.of("sh", "./mvnw"));
        }
        command.addAll(List.of("-B", "-ntp"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(checkout.home().toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    /** Reads from the log why a run failed. */
    static CourseException failed(Checkout checkout, String what, Path log) {
        List<String> lines;
        try (Stream<String> all = Files.lines(log)) {
            lines = all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.stream().anyMatch(line -> line.contains("No space left"))) {
            return Disk.full(checkout.state());
        }
        boolean noNetwork =
                lines.stream()
                        .anyMatch(line -> SIGNS_OF_NO_NETWORK.stream().anyMatch(line::contains));
        return new CourseException(
                what,
                (noNetwork
                                ? "Is there a network? It comes from Maven Central; run the same command again when there is.\n"
                                : "")
                        + "All that Maven said is in "
                        + log
                        + ".");
    }
}
