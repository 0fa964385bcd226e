package course.bench.peers;

import course.bench.Part;
import course.bench.Pins;
import course.bench.Setting;
import course.bench.Table;
import course.bench.peers.Answer.Said;
import course.explorer.JvmOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The explorer beside what people would otherwise use, on the same forty programs. */
public final class PeersPart implements Part {

    /** In a quick run: two that are wrong in different ways, and their twins. */
    private static final int FEW = 2;

    private final Map<Contestant, Map<String, Answer>> answers = new LinkedHashMap<>();
    private final List<List<Object>> missing = new ArrayList<>();
    private final Map<Contestant, Double> seconds = new LinkedHashMap<>();

    @Override
    public String name() {
        return "peers";
    }

    @Override
    public String title() {
        return "The explorer beside Lincheck, jcstress, Fray and plain stress testing";
    }

    @Override
    public List<Table> measure(Setting setting) throws Exception {
        List<Program> programs = setting.quick() ? Program.ALL.subList(0, 2 * FEW) : Program.ALL;
        for (Contestant contestant : contestants(setting)) {
            setting.say(contestant.name());
            long start = System.nanoTime();
            try {
                answers.put(contestant, contestant.judge(programs, setting));
                seconds.put(contestant, (System.nanoTime() - start) / 1e9);
            } catch (PeerMissing e) {
                missing.add(List.of(contestant.name(), contestant.how(), e.getMessage()));
            }
        }
        var tables = new ArrayList<Table>();
        tables.add(summary(programs));
        tables.add(
                new Table(
                        "Peers that cannot be had here",
                        List.of("peer", "version", "why"),
                        missing,
                        List.of()));
        tables.add(
                each(
                        "Verdicts",
                        programs,
                        (program, answer) -> verdict(program, answer),
                        List.of(
                                "'right' and 'wrong' in the second column are what is known of the program; in the others 'yes' is a verdict that agrees,"
                                        + " 'missed' a wrong program that passed, 'false alarm' a right one that failed, 'undecided' is said by the tool itself, '-' has no verdict"
                                        + " (the table below says why).")));
        tables.add(
                each(
                        "Time to verdict, ms",
                        programs,
                        (program, answer) -> answer.nanos() == 0 ? null : answer.nanos() / 1e6,
                        List.of()));
        tables.add(each("Executions/s", programs, (program, answer) -> rate(answer), List.of()));
        tables.add(without(programs));
        return tables;
    }

    private static List<Contestant> contestants(Setting setting) throws Exception {
        String lincheck = Pins.version(setting.home(), "lincheck");
        return List.of(
                new WorkerContestant(
                        "explorer",
                        "default bounds",
                        "explorer",
                        Stream.concat(Stream.of("--enable-preview"), JvmOptions.list().stream())
                                .toList()),
                new WorkerContestant(
                        "Lincheck",
                        lincheck + ", runConcurrentTest, its own number of invocations",
                        "lincheck",
                        List.of("-XX:+EnableDynamicAgentLoading")),
                new JcstressContestant(Pins.version(setting.home(), "jcstress")),
                new FrayContestant(Pins.version(setting.home(), "fray")),
                new WorkerContestant(
                        "stress",
                        StressTool.MANY + " repetitions with real threads and a watchdog",
                        "stress",
                        List.of()));
    }

    private Table summary(List<Program> programs) {
        var rows = new ArrayList<List<Object>>();
        answers.forEach((contestant, all) -> {
            long wrong = programs.stream().filter(p -> !p.right()).count();
            rows.add(
                    Arrays.asList(
                            contestant.name(),
                            contestant.how(),
                            count(programs, all, "yes"),
                            found(programs, all) + " of " + wrong,
                            count(programs, all, "missed"),
                            count(programs, all, "false alarm"),
                            count(programs, all, "undecided") + count(programs, all, "-"),
                            median(all, a -> a.nanos() == 0 ? null : a.nanos() / 1e6),
                            median(all, PeersPart::rate),
                            seconds.get(contestant)));
        });
        return new Table(
                programs.size() + " programs, half of them wrong",
                List.of(
                        "tool",
                        "how",
                        "agrees",
                        "wrong ones found",
                        "missed",
                        "false alarms",
                        "no verdict",
                        "median ms to verdict",
                        "median executions/s",
                        "s for all"),
                rows,
                List.of(
                        "An execution is not the same thing everywhere: the explorer and Lincheck run one schedule each and choose it; jcstress and stress run the program"
                                + " and take the schedule that comes.",
                        "Of a few schedules the explorer's time is mostly the start of a search; its rate in long searches is in the next part. jcstress's time has the start of its harness in it.",
                        "The explorer proves the right ones; that the others pass says that they saw nothing.",
                        "The programs are this project's own choice. Publication, the store buffer, the stop flag and Peterson's lock are wrong by the memory model alone"
                                + " (JLS 17.4): what runs one thread at a time without looking for races, as Lincheck does, is not made to see that.",
                        "Lincheck on this JDK does not see what a Runnable holds. The programs start subclasses of Thread where they can; those with pools and virtual"
                                + " threads cannot."));
    }

    private static long count(List<Program> programs, Map<String, Answer> all, String verdict) {
        return programs.stream().filter(p -> verdict(p, all.get(p.name())).equals(verdict)).count();
    }

    private static long found(List<Program> programs, Map<String, Answer> all) {
        return programs.stream()
                .filter(p -> !p.right() && all.get(p.name()).said() == Said.WRONG)
                .count();
    }

    private static String verdict(Program program, Answer answer) {
        return switch (answer.said()) {
            case RIGHT -> program.right() ? "yes" : "missed";
            case WRONG -> program.right() ? "false alarm" : "yes";
            case UNDECIDED -> "undecided";
            case NONE, INEXPRESSIBLE -> "-";
        };
    }

    private static Double rate(Answer answer) {
        return answer.nanos() == 0 || answer.executions() < 1
                ? null
                : answer.executions() / (answer.nanos() / 1e9);
    }

    private static Double median(Map<String, Answer> all, Function<Answer, Double> value) {
        List<Double> sorted =
                all.values().stream().map(value).filter(Objects::nonNull).sorted().toList();
        return sorted.isEmpty() ? null : sorted.get(sorted.size() / 2);
    }

    private interface Cell {
        Object of(Program program, Answer answer);
    }

    private Table each(String title, List<Program> programs, Cell cell, List<String> notes) {
        var columns = new ArrayList<>(List.of("program", "known to be"));
        answers.keySet().forEach(contestant -> columns.add(contestant.name()));
        var rows = new ArrayList<List<Object>>();
        for (Program program : programs) {
            var row = new ArrayList<Object>();
            row.add(program.name());
            row.add(program.right() ? "right" : "wrong");
            answers.values().forEach(all -> row.add(cell.of(program, all.get(program.name()))));
            rows.add(row);
        }
        return new Table(title, columns, rows, notes);
    }

    private Table without(List<Program> programs) {
        var rows = new ArrayList<List<Object>>();
        answers.forEach((contestant, all) -> {
            for (Program program : programs) {
                Answer answer = all.get(program.name());
                if (answer.said() == Said.NONE || answer.said() == Said.INEXPRESSIBLE) {
                    rows.add(List.of(contestant.name(), program.name(), answer.note()));
                }
            }
        });
        return new Table("Without a verdict", List.of("tool", "program", "why"), rows, List.of());
    }
}
