package course.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** nbgrader in a venv of its own: a teacher's tool, installed when it is first asked for. */
record NbgraderPart(Checkout checkout) implements Part {

    private static final String QUESTION =
            "import nbgrader, nbgrader.api; print('nbgrader ' + nbgrader.__version__)";

    @Override
    public String name() {
        return "nbgrader";
    }

    @Override
    public String purpose() {
        return "nbgrader, for teachers who use it";
    }

    Venv venv() {
        return new Venv(
                checkout,
                "nbgrader",
                checkout.state().resolve("nbgrader"),
                checkout.home().resolve("toolkit/cli/requirements-nbgrader.txt"),
                "nbgrader");
    }

    @Override
    public State look() {
        Path python = venv().python();
        Optional<String> fault = venv().fault();
        if (fault.isPresent()) {
            return missing(fault.get());
        }
        var answer = Child.ask(List.of(python.toString(), "-c", QUESTION));
        return answer.well()
                ? new State.Present(answer.output(), venv().folder().toString())
                : missing(
                        "a broken venv (" + answer.output().lines().reduce("", (a, b) -> b) + ")");
    }

    private static State missing(String found) {
        return new State.Missing(
                found, "./course setup --part nbgrader, or ./course grade … --nbgrader …");
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
        venv().install(progress, () -> {});
    }
}
