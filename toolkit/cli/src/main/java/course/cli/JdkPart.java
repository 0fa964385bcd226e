package course.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The JDK that runs this very program; {@code ./course} chose it, so all that is left is to look.
 */
record JdkPart() implements Part {

    static final int FEATURE = 25;

    @Override
    public String name() {
        return "jdk";
    }

    @Override
    public String purpose() {
        return "JDK " + FEATURE;
    }

    @Override
    public State look() {
        Path home = Path.of(System.getProperty("java.home"));
        if (Runtime.version().feature() != FEATURE) {
            return new State.Missing(
                    "JDK " + Runtime.version() + " at " + home,
                    "Start commands with ./course, which finds a JDK "
                            + FEATURE
                            + " or fetches one.");
        }
        if (!Files.exists(home.resolve(Checkout.windows() ? "bin/javac.exe" : "bin/javac"))) {
            return new State.Missing(
                    "a runtime without compiler at " + home,
                    "Install a JDK "
                            + FEATURE
                            + " (https://adoptium.net) or set JAVA_HOME to one.");
        }
        return new State.Present(Runtime.version().toString(), home.toString());
    }

    @Override
    public boolean installable() {
        return false;
    }

    @Override
    public void install(Progress progress) {
        throw new UnsupportedOperationException(name());
    }
}
