package course.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long a person waits for {@code ./course}: for help, and for one verdict. */
final class StartPart implements Part {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** The exercise whose verdict has a limit in the specification. */
    private static final String EXERCISE = "05-fix-the-race";

    /**
     * @param most what is asked for, in milliseconds, or null
     */
    private record Row(String what, Integer most, List<String> command) {}

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String title() {
        return "Start-up, and the time to one verdict";
    }

    @Override
    public List<Table> measure(Setting setting) throws IOException, InterruptedException {
        String course = setting.course().toString();
        String solution = setting.home().resolve("solutions/" + EXERCISE + ".ipynb").toString();
        String answers = setting.home().resolve("tests/exercises/" + EXERCISE).toString();
        String wrong = answers + "/wrong/LOCK_LEAK/EarlyReturn.java";
        var rows =
                List.of(
                        new Row(
                                "an empty JVM (java -version)",
                                null,
                                List.of(setting.java().toString(), "-version")),
                        new Row("./course --help", 300, List.of(course, "--help")),
                        new Row("./course list", null, List.of(course, "list")),
                        new Row(
                                "./course check 05, solved",
                                1500,
                                List.of(course, "check", "05", "--file", solution)),
                        new Row(
                                "./course check 05, with a lock that is kept",
                                1500,
                                List.of(course, "check", "05", "--file", wrong)));
        int rounds = setting.either(3, 15);
        List<List<Object>> cells = new ArrayList<>();
        for (Row row : rows) {
            setting.say(row.what());
            long first = millis(setting, row.command());
            long[] later = new long[rounds];
            for (int i = 0; i < rounds; i++) {
                later[i] = millis(setting, row.command());
            }
            Arrays.sort(later);
            cells.add(Arrays.asList(row.what(), row.most(), first, later[rounds / 2], later[0]));
        }
        return List.of(
                new Table(
                        "From the command to its end",
                        List.of(
                                "command",
                                "asked for at most, ms",
                                "first run, ms",
                                "median of later runs, ms",
                                "fastest, ms"),
                        cells,
                        List.of(
                                rounds
                                        + " later runs of each. The first check prepares the judge, too, where"
                                        + " ./course setup has not since the toolkit was built.")));
    }

    private static long millis(Setting setting, List<String> command)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        int code = setting.run(command, LIMIT);
        long end = System.nanoTime();
        if (code != 0 && code != 1) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
        }
        return (end - start) / 1_000_000;
    }
}
