package course.judge.run;

import course.judge.Standing;
import course.judge.TraceStep;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the child says about one test.
 *
 * @param kind why it did not pass, such as {@code ASSERTION}, {@code DEADLOCK}; empty if it passed
 * @param message what was seen, in a sentence
 * @param line of the answer where it was seen, or 0
 * @param failing schedules that failed, or 0 where none were counted
 * @param schedules that were run, or 0
 * @param trace the interleaving that failed, or nothing
 */
public record Report(
        Standing standing,
        String kind,
        String message,
        int line,
        long failing,
        long schedules,
        List<TraceStep> trace) {

    /** Longer interleavings than this teach nobody. */
    private static final int MOST_STEPS = 200;

    public Report {
        trace = List.copyOf(trace.subList(0, Math.min(MOST_STEPS, trace.size())));
    }

    static Report passed() {
        return new Report(Standing.PASSED, "", "", 0, 0, 0, List.of());
    }

    static Report failed(String kind, String message, int line) {
        return new Report(Standing.FAILED, kind, message, line, 0, 0, List.of());
    }

    /** Not run, which neither passes nor fails: the test that made it so decides. */
    static Report skipped(String why) {
        return new Report(Standing.UNDECIDED, "SKIPPED", why, 0, 0, 0, List.of());
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        texts.add(standing.name());
        texts.add(kind);
        texts.add(message);
        texts.add(Integer.toString(line));
        texts.add(Long.toString(failing));
        texts.add(Long.toString(schedules));
        String told =
                trace.stream()
                        .map(step -> step.thread() + "\n" + step.action())
                        .collect(Collectors.joining("\n"));
        for (TraceStep step : trace) {
            texts.add(Integer.toString(step.step()));
            texts.add(step.thread());
            texts.add(step.action());
            texts.add(Integer.toString(step.line()));
            MomentText.write(step.moment(), told::contains, texts);
        }
        return texts;
    }

    /**
     * @throws RuntimeException if the texts are not those of {@link #texts()}
     */
    static Report of(List<String> texts) {
        Iterator<String> rest = texts.subList(6, texts.size()).iterator();
        List<TraceStep> trace = new ArrayList<>();
        while (rest.hasNext()) {
            int step = Integer.parseInt(rest.next());
            String thread = rest.next();
            String action = rest.next();
            int line = Integer.parseInt(rest.next());
            trace.add(new TraceStep(step, thread, action, line, MomentText.read(rest)));
        }
        return new Report(
                Standing.valueOf(texts.get(0)),
                texts.get(1),
                texts.get(2),
                Integer.parseInt(texts.get(3)),
                Long.parseLong(texts.get(4)),
                Long.parseLong(texts.get(5)),
                trace);
    }
}
