package course.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import course.judge.Assignment;
import course.judge.LearnerRecord;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "List the exercises, with your progress.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Print the list as one JSON object.")
    private boolean json;

    private final Homework homework;

    ListCommand(Checkout checkout) {
        this.homework = new Homework(checkout);
    }

    @Override
    public Integer call() {
        List<Assignment> all = homework.all();
        LearnerRecord done = homework.learnerRecord();
        if (json) {
            System.out.println(asJson(all, done));
            return 0;
        }
        for (Assignment each : all) {
            System.out.printf("  %s  %s  %s%n", mark(each, done), each.number(), each.title());
        }
        System.out.println(progress(homework));
        return 0;
    }

    /** {@code 1 of 7 passed [██······]}. */
    static String progress(Homework homework) {
        List<Assignment> all = homework.all();
        long passed = all.stream().filter(homework.learnerRecord()::passed).count();
        int width = 20;
        int filled = all.isEmpty() ? 0 : (int) (passed * width / all.size());
        return "%d of %d passed  [%s%s]"
                .formatted(passed, all.size(), "█".repeat(filled), "·".repeat(width - filled));
    }

    private static String mark(Assignment each, LearnerRecord done) {
        if (done.passed(each)) {
            return "✓";
        }
        return done.bestPoints(each) < 0 ? "·" : "✗";
    }

    private static String asJson(List<Assignment> all, LearnerRecord done) {
        var root = new ObjectMapper().createObjectNode();
        var list = root.putArray("exercises");
        for (Assignment each : all) {
            var node = list.addObject().put("name", each.name()).put("passed", done.passed(each));
            int points = done.bestPoints(each);
            node.put("tried", points >= 0).put("points", Math.max(0, points));
        }
        return root.toString();
    }
}
