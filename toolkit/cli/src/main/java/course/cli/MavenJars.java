package course.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program's jars: those that a students' bundle brings, else from Maven Central, which Maven
 * fetches and checks; listed in {@code toolkit/cli/NAME-pom.xml}, their versions in the root pom.
 *
 * <p>The stamp is written last and holds the pins they were fetched for, so that a folder that was
 * cut off, or whose pins have changed since, is fetched anew.
 *
 * @param name of the folder, the list and the log
 * @param title of the program, for messages
 * @param versions the root pom's properties that the list reads, without {@code .version}
 */
record MavenJars(Checkout checkout, String name, String title, List<String> versions) {

    private static final String STAMP = "stamp";

    /** Where they are, or would be. */
    Path folder() {
        Path brought = checkout.jarsOfBundle(name);
        return Files.exists(brought.resolve(STAMP)) ? brought : fetched();
    }

    private Path fetched() {
        return checkout.state().resolve(name);
    }

    /** For {@code java -cp}. */
    String classPath() {
        return folder() + "/*";
    }

    /**
     * What is wrong with them, as far as the stamp tells.
     *
     * @param absent what to say where there are none
     */
    Optional<String> fault(String absent) {
        try {
            if (!Files.exists(stamp())) {
                return Optional.of(absent);
            }
            // A bundle is whole and stays as it is: it holds neither the list nor the pom.
            if (!folder().equals(fetched())) {
                return Optional.empty();
            }
            return Files.readString(stamp()).equals(pins())
                    ? Optional.empty()
                    : Optional.of("jars of another version than the course's");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void fetch() {
        Path log = checkout.log(name);
        try {
            Files.createDirectories(fetched());
            Files.deleteIfExists(stamp());
            try (var old = Files.newDirectoryStream(fetched(), "*.jar")) {
                for (Path jar : old) {
                    Files.delete(jar);
                }
            }
            int code =
                    Child.logged(
                            Maven.command(
                                    checkout,
                                    List.of(
                                            "-f",
                                            list().toString(),
                                            "dependency:copy-dependencies",
                                            // Not the tests' libraries, which the root pom gives
                                            // to every list.
                                            "-DincludeScope=runtime",
                                            "-DoutputDirectory=" + fetched())),
                            log,
                            line -> {});
            if (code != 0) {
                throw Maven.failed(checkout, title + " could not be fetched", log);
            }
            Files.writeString(stamp(), pins());
        } catch (IOException e) {
            throw Disk.explain(checkout.state(), e);
        }
    }

    private Path stamp() {
        return folder().resolve(STAMP);
    }

    private Path list() {
        return checkout.home().resolve("toolkit/cli/" + name + "-pom.xml");
    }

    /** What the jars depend on: the list, and the versions that the root pom gives it. */
    private String pins() throws IOException {
        String property = "\\s*<(" + String.join("|", versions) + ")\\.version>.*";
        try (Stream<String> lines = Files.lines(checkout.home().resolve("pom.xml"))) {
            return Files.readString(list())
                    + lines.filter(line -> line.matches(property))
                            .collect(Collectors.joining("\n"));
        }
    }
}
