package course.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Python that can make a venv; JupyterLab runs on it. It is looked for, never installed. */
record PythonPart() implements Part {

    private static final String OLDEST = "3.10";

    private static final List<String> NAMES =
            List.of(
                    "python3",
                    "python",
                    "/usr/bin/python3",
                    "/usr/local/bin/python3",
                    "/opt/homebrew/bin/python3",
                    "py");

    /**
     * Prints version, path and what is lacking, so that one start of an interpreter answers all.
     */
    private static final String QUESTION =
            """
            import sys
            print('%d.%d.%d' % sys.version_info[:3])
            print(sys.executable)
            try:
                import venv, ensurepip
                ensurepip.version()
                print('good' if sys.version_info >= (3, 10) else 'old')
            except Exception:
                print('venv' if sys.version_info >= (3, 10) else 'old')
            """;

    /** An interpreter that was found. */
    private record Interpreter(String version, String path, String verdict) {}

    @Override
    public String name() {
        return "python";
    }

    @Override
    public String purpose() {
        return "Python with venv";
    }

    @Override
    public State look() {
        List<Interpreter> found = new ArrayList<>();
        for (String name : NAMES) {
            Optional<Interpreter> one = ask(name);
            if (one.isPresent() && one.get().verdict().equals("good")) {
                return new State.Present(one.get().version(), one.get().path());
            }
            one.ifPresent(found::add);
        }
        for (Interpreter one : found) {
            if (one.verdict().equals("venv")) {
                return new State.Missing(
                        "Python " + one.version() + " at " + one.path() + ", but without venv",
                        "Debian, Ubuntu: sudo apt install python3-venv; elsewhere install Python from python.org.");
            }
        }
        String install =
                "Install Python "
                        + OLDEST
                        + " or newer (Debian, Ubuntu: sudo apt install python3 python3-venv;"
                        + " macOS: brew install python; or from python.org).";
        return found.isEmpty()
                ? new State.Missing("no Python", install)
                : new State.Missing(
                        "only Python "
                                + found.getFirst().version()
                                + " at "
                                + found.getFirst().path(),
                        install);
    }

    /** The interpreter to make the venv with. */
    static Path interpreter() {
        return switch (new PythonPart().look()) {
            case State.Present(String version, String where) -> Path.of(where);
            case State.Missing(String found, String todo) ->
                    throw new CourseException(
                            "JupyterLab needs Python "
                                    + OLDEST
                                    + " or newer with venv; found "
                                    + found
                                    + ".",
                            todo);
        };
    }

    private static Optional<Interpreter> ask(String name) {
        var answer = Child.ask(List.of(name, "-c", QUESTION));
        List<String> lines = answer.output().lines().toList();
        return answer.well() && lines.size() == 3
                ? Optional.of(new Interpreter(lines.get(0), lines.get(1), lines.get(2)))
                : Optional.empty();
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
