package course.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * JBang: the one on PATH, else its jars from Maven Central, which Maven fetches and checks.
 *
 * <p>{@code ./course} itself runs it, so that a script keeps its process, signals and exit code.
 */
record JbangPart(Checkout checkout) implements Part {

    @Override
    public String name() {
        return "jbang";
    }

    @Override
    public String purpose() {
        return "JBang";
    }

    @Override
    public State look() {
        var onPath = Child.ask(List.of(Checkout.windows() ? "jbang.cmd" : "jbang", "--version"));
        if (onPath.well()) {
            return new State.Present(onPath.output().lines().reduce("", (a, b) -> b), "on PATH");
        }
        try {
            if (!Files.exists(stamp())) {
                return new State.Missing("neither jbang on PATH nor its jars", "./course setup");
            }
            if (!Files.readString(stamp()).equals(pins())) {
                return new State.Missing(
                        "jars of another version than the course's", "./course setup");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var version =
                Child.ask(
                        List.of(
                                Checkout.java().toString(),
                                "-cp",
                                jars() + "/*",
                                "dev.jbang.Main",
                                "--version"));
        return version.well()
                ? new State.Present(
                        version.output().lines().reduce("", (a, b) -> b), jars().toString())
                : new State.Missing("broken jars in " + jars(), "./course setup");
    }

    @Override
    public void install(Progress progress) {
        Path log = checkout.log("jbang");
        try {
            Files.createDirectories(jars());
            Files.deleteIfExists(stamp());
            try (var old = Files.newDirectoryStream(jars(), "*.jar")) {
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
                                            pom().toString(),
                                            "dependency:copy-dependencies",
                                            "-DoutputDirectory=" + jars())),
                            log,
                            line -> {});
            if (code != 0) {
                throw Maven.failed(checkout, "JBang could not be downloaded.", log);
            }
            Files.writeString(stamp(), pins());
        } catch (IOException e) {
            throw Disk.explain(checkout.state(), e);
        }
    }

    private Path jars() {
        return checkout.state().resolve("jbang");
    }

    private Path stamp() {
        return jars().resolve("stamp");
    }

    private Path pom() {
        return checkout.home().resolve("toolkit/cli/jbang-pom.xml");
    }

    /** What the jars depend on: the list, and the versions that the root pom gives it. */
    private String pins() throws IOException {
        try (Stream<String> lines = Files.lines(checkout.home().resolve("pom.xml"))) {
            return Files.readString(pom())
                    + lines.filter(line -> line.matches("\\s*<(jbang|gson)\\.version>.*"))
                            .collect(Collectors.joining("\n"));
        }
    }
}
