package course.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "test",
        description = "Run all tests; Maven's summary ends the output.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    @Option(names = "--full", description = "More seeds, every run mode, all kill tests.")
    private boolean full;

    private final Checkout checkout;

    TestCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        checkout.needTeachersCopy(
                ": it holds no tests of the course itself.",
                "./course check judges your exercises.");
        new Parts(checkout).setUp();
        var arguments = new ArrayList<>(List.of("verify"));
        if (full) {
            arguments.add("-Dcourse.full=true");
        }
        return Child.inherited(Maven.command(checkout, arguments)) == 0 ? 0 : 1;
    }
}
