package course.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * JBang: the one on PATH, else its jars, which a students' bundle brings and Maven fetches here.
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

    private MavenJars jars() {
        return new MavenJars(checkout, "jbang", "JBang", List.of("jbang", "gson"));
    }

    @Override
    public State look() {
        var onPath = Child.ask(List.of(Checkout.windows() ? "jbang.cmd" : "jbang", "--version"));
        if (onPath.well()) {
            return new State.Present(onPath.output().lines().reduce("", (a, b) -> b), "on PATH");
        }
        Optional<String> fault = jars().fault("neither jbang on PATH nor its jars");
        if (fault.isPresent()) {
            return new State.Missing(fault.get(), "./course setup");
        }
        var ask = new ArrayList<>(command());
        ask.add("--version");
        var version = Child.ask(ask);
        return version.well()
                ? new State.Present(
                        version.output().lines().reduce("", (a, b) -> b),
                        jars().folder().toString())
                : new State.Missing("broken jars in " + jars().folder(), "./course setup");
    }

    /** Starts it from its jars. */
    List<String> command() {
        return List.of(
                Checkout.java().toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                jars().classPath(),
                "dev.jbang.Main");
    }

    @Override
    public void install(Progress progress) {
        jars().fetch();
    }

    /**
     * The folder of its jars, fetched when they are missing: a JBang on this machine's PATH is on
     * no student's.
     */
    Path jarsForStudents() {
        if (jars().fault("absent").isPresent()) {
            try (SetupLock _ = SetupLock.take(checkout);
                    var _ = new Progress("Fetching JBang for the students")) {
                jars().fetch();
            }
        }
        return jars().folder();
    }
}
