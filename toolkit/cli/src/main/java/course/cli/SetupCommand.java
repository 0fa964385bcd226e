package course.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "setup",
        description = "Install all that lab and test need into .course; safe to run again.",
        mixinStandardHelpOptions = true)
final class SetupCommand implements Callable<Integer> {

    @Option(
            names = {"-y", "--yes"},
            description = "Ask nothing: fetch a JDK 25 where there is none.")
    private boolean yes;

    @Option(names = "--part", hidden = true, description = "Only this part.")
    private List<String> names = List.of();

    private final Parts parts;
    private final Homework homework;

    SetupCommand(Checkout checkout) {
        this.parts = new Parts(checkout);
        this.homework = new Homework(checkout);
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Part> wanted =
                names.isEmpty()
                        ? parts.everyones()
                        : parts.all().stream().filter(part -> names.contains(part.name())).toList();
        parts.setUp(wanted);
        if (names.isEmpty()) {
            homework.prepareJudge();
            System.err.println("All is set up. ./course lab opens the course.");
        }
        return 0;
    }
}
