package course.cli;

import course.judge.Assignment;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "next",
        description = "Show the exercise to do next, with your progress.",
        mixinStandardHelpOptions = true)
final class NextCommand implements Callable<Integer> {

    private final Homework homework;

    NextCommand(Checkout checkout) {
        this.homework = new Homework(checkout);
    }

    @Override
    public Integer call() {
        Optional<Assignment> next =
                homework.all().stream()
                        .filter(each -> !homework.learnerRecord().passed(each))
                        .findFirst();
        System.out.println(ListCommand.progress(homework));
        System.out.println(
                next.map(this::invitation).orElse("All exercises are passed. Well done."));
        return 0;
    }

    private String invitation(Assignment assignment) {
        return """

        Next is exercise %s: %s.
          Open      ./course lab, then %s
          Judge it  ./course check %s     (as you work: ./course check %s --watch)\
        """
                .formatted(
                        assignment.number(),
                        assignment.title(),
                        homework.shown(homework.copyOf(assignment)),
                        assignment.number(),
                        assignment.number());
    }
}
