package course.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "refresh",
        description = "Run notebooks in the real kernel and write their outputs back.",
        mixinStandardHelpOptions = true)
final class RefreshCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NOTEBOOK",
            arity = "0..*",
            description = "Which; all of notebooks/ and solutions/ when none is named.")
    private List<Path> notebooks = List.of();

    private final Checkout checkout;

    RefreshCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> wanted = notebooks.isEmpty() ? all() : notebooks;
        for (Path notebook : wanted) {
            if (!Files.exists(notebook)) {
                throw new CourseException(
                        CourseException.BAD_INPUT,
                        "there is no notebook " + notebook + ".",
                        "Name one as notebooks/02-threads.ipynb.");
            }
        }
        new Parts(checkout).setUp();
        var command = new ArrayList<String>();
        command.add(checkout.python().toString());
        command.add(checkout.home().resolve("toolkit/cli/refresh.py").toString());
        wanted.forEach(notebook -> command.add(notebook.toAbsolutePath().toString()));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(Jupyter.environment(checkout));
        return Child.inherited(builder);
    }

    private List<Path> all() throws IOException {
        var found = new ArrayList<Path>();
        for (String folder : List.of("notebooks", "solutions")) {
            Path dir = checkout.home().resolve(folder);
            if (Files.isDirectory(dir)) {
                try (Stream<Path> files = Files.list(dir)) {
                    files.filter(file -> file.toString().endsWith(".ipynb"))
                            .sorted()
                            .forEach(found::add);
                }
            }
        }
        return found;
    }
}
