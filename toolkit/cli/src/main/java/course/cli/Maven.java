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

    /**
     * @throws CourseException where the wrapper is missing, before anything is started
     */
    static ProcessBuilder command(Checkout checkout, List<String> arguments) {
        String wrapper = Checkout.windows() ? "mvnw.cmd" : "mvnw";
        for (String file : List.of(wrapper, ".mvn/wrapper/maven-wrapper.properties")) {
            if (Files.notExists(checkout.home().resolve(file))) {
                throw new CourseException(
                        "this copy of the course is not whole: " + file + " is missing.",
                        checkout.wholeAgain());
            }
        }
        var command = new ArrayList<String>();
        command.addAll(
                Checkout.windows() ? List.of("cmd", "/c", wrapper) : List.of("sh", "./" + wrapper));
        command.addAll(List.of("-B", "-ntp"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(checkout.home().toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    /**
     * Reads from the log why a run failed.
     *
     * @param what could not be had by it; the sentence goes on after a colon
     */
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
        String whole = "All that Maven said is in " + log + ".";
        if (lines.stream()
                .anyMatch(line -> SIGNS_OF_NO_NETWORK.stream().anyMatch(line::contains))) {
            return new CourseException(
                    what + ": a download failed.",
                    "Is there a network? It comes from Maven Central; run the same command again"
                            + " when there is.\n"
                            + whole);
        }
        String error =
                lines.stream()
                        .filter(line -> line.startsWith("[ERROR] "))
                        .findFirst()
                        .map(line -> line.substring("[ERROR] ".length()))
                        .orElse(lines.isEmpty() ? "Maven said nothing" : lines.getLast());
        return new CourseException(what + ": " + error, whole);
    }
}
