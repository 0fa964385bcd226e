package course.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** JupyterLab, JJava and all they depend on, in a venv of the checkout's own. */
record PackagesPart(Checkout checkout) implements Part {

    private static final String QUESTION =
            """
            import importlib.metadata as m, jupyterlab.labapp, nbclient, nbformat, jupyter_client
            print('JupyterLab ' + m.version('jupyterlab') + ', JJava ' + m.version('jjava'))
            """;

    @Override
    public String name() {
        return "packages";
    }

    @Override
    public String purpose() {
        return "JupyterLab and JJava";
    }

    private Venv venv() {
        return new Venv(checkout, "", checkout.venv(), checkout.requirements(), purpose());
    }

    @Override
    public State look() {
        Optional<String> fault = venv().fault();
        if (fault.isPresent()) {
            return missing(fault.get());
        }
        if (!Files.exists(jjava(checkout))) {
            return missing("a venv without JJava's jar");
        }
        var answer = Child.ask(List.of(checkout.python().toString(), "-c", QUESTION));
        if (!answer.well()) {
            return missing(
                    "a broken venv (" + answer.output().lines().reduce("", (a, b) -> b) + ")");
        }
        return new State.Present(answer.output(), checkout.venv().toString());
    }

    private static State missing(String found) {
        return new State.Missing(found, "./course setup");
    }

    /** The kernel itself. */
    static Path jjava(Checkout checkout) {
        return checkout.venv().resolve("share/jupyter/kernels/java/jjava.jar");
    }

    @Override
    public void install(Progress progress) {
        venv().install(progress, this::writeSettings);
    }

    /** JupyterLab asks about news at its first start; a learner has not come for that. */
    private void writeSettings() {
        Path settings = checkout.venv().resolve("share/jupyter/lab/settings");
        try {
            Files.createDirectories(settings);
            Files.writeString(
                    settings.resolve("overrides.json"),
                    """
                    {
                      "@jupyterlab/apputils-extension:notification": {
                        "fetchNews": "false",
                        "checkForUpdates": false
                      }
                    }
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
