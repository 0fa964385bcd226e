package course.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * JPlag's jars, fetched when they are first asked for. It is under the GPL 3: it runs as a program
 * of its own, and no jar of the toolkit holds or links it.
 */
record JplagPart(Checkout checkout) implements Part {

    @Override
    public String name() {
        return "jplag";
    }

    @Override
    public String purpose() {
        return "JPlag, which compares answers";
    }

    @Override
    public State look() {
        try {
            if (!Files.exists(stamp())) {
                return new State.Missing(
                        "not fetched",
                        "./course setup --part jplag, or ./course grade --similarity");
            }
            return Files.readString(stamp()).equals(pins())
                    ? new State.Present("JPlag", jars().toString())
                    : new State.Missing(
                            "jars of another version than the course's",
                            "./course setup --part jplag");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean optional() {
        return true;
    }

    @Override
    public boolean onlyWhenAsked() {
        return true;
    }

    @Override
    public void install(Progress progress) {
        Path log = checkout.log("jplag");
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
                                            "-DincludeScope=runtime",
                                            "-DoutputDirectory=" + jars())),
                            log,
                            line -> {});
            if (code != 0) {
                throw Maven.failed(checkout, "JPlag could not be downloaded.", log);
            }
            Files.writeString(stamp(), pins());
        } catch (IOException e) {
            throw Disk.explain(checkout.state(), e);
        }
    }

    /** Starts it over a folder of answers; what it writes goes to {@code out}. */
    ProcessBuilder command(Path answers, Path out) {
        return new ProcessBuilder(
                Checkout.java().toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                jars() + "/*",
                checkout.home().resolve("toolkit/cli/similarity/Similarity.java").toString(),
                answers.toString(),
                out.toString());
    }

    private Path jars() {
        return checkout.state().resolve("jplag");
    }

    private Path stamp() {
        return jars().resolve("stamp");
    }

    private Path pom() {
        return checkout.home().resolve("toolkit/cli/jplag-pom.xml");
    }

    private String pins() throws IOException {
        try (Stream<String> lines = Files.lines(checkout.home().resolve("pom.xml"))) {
            return Files.readString(pom())
                    + lines.filter(line -> line.matches("\\s*<jplag[.]version>.*"))
                            .collect(Collectors.joining("\n"));
        }
    }
}
