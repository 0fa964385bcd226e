package course.explorer.trace;

import course.explorer.Exploration;
import course.explorer.Kind;
import course.explorer.Moment;
import course.explorer.Moment.Doing;
import course.explorer.Moment.Lane;
import course.explorer.Step;
import course.explorer.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** What the forms of a schedule have in common: its columns, and what each step changes. */
final class Changes {

    private Changes() {}

    /** The threads that take a step, in the order in which they were started. */
    static List<String> columns(List<Step> steps) {
        var names = new LinkedHashSet<String>();
        steps.forEach(step -> step.moment().threads().forEach(lane -> names.add(lane.thread())));
        steps.forEach(step -> names.add(step.thread()));
        names.removeIf(name -> steps.stream().noneMatch(step -> step.thread().equals(name)));
        return List.copyOf(names);
    }

    /** What is otherwise after a step than before it, in words: "a holds left", "sum = 1". */
    static List<String> of(List<Step> steps, int index) {
        Moment before = index == 0 ? Moment.NOTHING : steps.get(index - 1).moment();
        Moment after = steps.get(index).moment();
        var changes = new ArrayList<String>();
        for (Lane lane : after.threads()) {
            Lane was = lane(before, lane.thread());
            for (String lock : lane.holds()) {
                if (was == null || !was.holds().contains(lock)) {
                    changes.add(lane.thread() + " holds " + lock);
                }
            }
            if (was != null) {
                was.holds().stream()
                        .filter(lock -> !lane.holds().contains(lock))
                        .forEach(lock -> changes.add(lane.thread() + " gave back " + lock));
            }
            String waits = waits(lane);
            if (!waits.isEmpty() && (was == null || !waits.equals(waits(was)))) {
                changes.add(waits);
            }
        }
        after.values()
                .forEach((name, value) -> {
                    if (!value.equals(before.values().get(name))) {
                        changes.add(name + " = " + value);
                    }
                });
        return changes;
    }

    /** "b waits for left, which a holds", or empty. */
    static String waits(Lane lane) {
        if (lane.doing() != Doing.WAITS || lane.waitsFor().startsWith("the end of")) {
            return "";
        }
        String held = lane.holder().isEmpty() ? "" : ", which " + lane.holder() + " holds";
        return lane.thread() + " waits for " + lane.waitsFor() + held;
    }

    static Lane lane(Moment moment, String thread) {
        return moment.threads().stream()
                .filter(lane -> lane.thread().equals(thread))
                .findFirst()
                .orElse(null);
    }

    /** The verdict in a sentence. */
    static String sentence(Exploration e) {
        return e.verdict() == Verdict.FAILED && e.kind() != Kind.NEVER
                ? e.reason().replaceFirst("[.\\s]+$", "")
                        + String.format(
                                Locale.ROOT,
                                ": fails in %,d of %,d schedule%s",
                                e.failing(),
                                e.schedules(),
                                e.schedules() == 1 ? "" : "s")
                : e.reason();
    }

    static String verdict(Exploration e) {
        boolean differs = e.verdict() == Verdict.PROVED && e.outcomes().size() > 1;
        return e.kind() == null
                ? e.verdict().name() + (differs ? " · " + e.outcomes().size() + " OUTCOMES" : "")
                : e.verdict().name() + " · " + e.kind().name().replace('_', ' ');
    }

    /** A sign that says it without colour. */
    static String sign(Exploration e) {
        return switch (e.verdict()) {
            case PROVED -> e.outcomes().size() > 1 ? "≠" : "✓";
            case BOUNDED -> "?";
            case FAILED -> "✗";
        };
    }
}
