package course.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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

    private MavenJars jars() {
        return new MavenJars(checkout, "jplag", "JPlag", List.of("jplag"));
    }

    @Override
    public State look() {
        Optional<String> fault = jars().fault("not fetched");
        return fault.isPresent()
                ? new State.Missing(
                        fault.get(), "./course setup --part jplag, or ./course grade --similarity")
                : new State.Present("JPlag", jars().folder().toString());
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
        jars().fetch();
    }

    /** Starts it over a folder of answers; what it writes goes to {@code out}. */
    ProcessBuilder command(Path answers, Path out) {
        return new ProcessBuilder(
                Checkout.java().toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                jars().classPath(),
                checkout.home().resolve("toolkit/cli/similarity/Similarity.java").toString(),
                answers.toString(),
                out.toString());
    }
}
