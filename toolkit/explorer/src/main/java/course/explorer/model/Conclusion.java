package course.explorer.model;

import course.explorer.BusyWaiting;
import course.explorer.Exploration;
import course.explorer.Kind;
import course.explorer.Options;
import course.explorer.Step;
import course.explorer.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The verdict on a search that is over, and all that is reported with it. */
final class Conclusion {

    /** So many outcomes are named in the sentence, each with so many characters. */
    private static final int MOST_OUTCOMES = 5;

    private static final int LONGEST_OUTCOME = 40;

    /** Why a search ended early, see {@link Session#endAt}. */
    static final String BUSY_WAITING = "a thread waits by looking again and again";

    private final Options options;
    private final Findings found;
    private final String incomplete;
    private final String never;
    private final boolean diverged;
    private final boolean cancelled;
    final List<String> remarks = new ArrayList<>();
    List<BusyWaiting> busyWaiting = List.of();
    String replay = "";
    List<Step> trace = List.of();

    /** What failed in the schedule that is shown, by the names that its trace has; or null. */
    String said;

    /**
     * @param incomplete why not all schedules were explored, or null
     * @param never what ought to be possible and was not seen, or null
     * @param diverged whether the program did not do the same twice
     */
    Conclusion(
            Options options,
            Findings found,
            String incomplete,
            String never,
            boolean diverged,
            boolean cancelled) {
        this.options = options;
        this.found = found;
        this.incomplete = incomplete;
        this.never = never;
        this.diverged = diverged;
        this.cancelled = cancelled;
    }

    static String budget(Options options) {
        return "there are more schedules than the budget of "
                + options.schedules()
                + " schedules and "
                + options.steps()
                + " steps";
    }

    static String preemptions(Options options) {
        return "schedules with more than " + options.preemptions() + " pre-emptions";
    }

    Exploration exploration(
            long steps, Set<String> assumptions, Set<String> escapes, long startNanos) {
        Kind kind = found.kind();
        var also = new ArrayList<>(found.also());
        long failing = kind == null ? 0 : found.get(kind).schedules();
        if (all(escapes) && never != null) {
            if (kind == null) {
                kind = Kind.NEVER;
                failing = found.schedules();
            } else {
                also.add(Kind.NEVER);
            }
        }
        Verdict verdict =
                kind != null ? Verdict.FAILED : all(escapes) ? Verdict.PROVED : Verdict.BOUNDED;
        return new Exploration(
                verdict,
                kind,
                also,
                kind != null ? failure(kind) : reason(verdict, escapes),
                found.schedules(),
                failing,
                steps,
                (System.nanoTime() - startNanos) / 1_000_000,
                new LinkedHashMap<>(found.outcomes()),
                bounds(escapes),
                assumed(assumptions),
                List.copyOf(escapes),
                remarks,
                busyWaiting,
                options.seed(),
                Runtime.version().toString(),
                replay,
                trace);
    }

    /** Whether all there is was explored. */
    private boolean all(Set<String> escapes) {
        return incomplete == null
                && !diverged
                && !cancelled
                && found.cuts().isEmpty()
                && escapes.isEmpty();
    }

    private String failure(Kind kind) {
        return kind == Kind.NEVER
                ? "in no schedule: " + never
                : said != null ? said : found.get(kind).message();
    }

    private String reason(Verdict verdict, Set<String> escapes) {
        if (verdict == Verdict.PROVED) {
            return found.schedules() == 1
                    ? "no other schedule differs from the one that was run, and it does not fail"
                    : "all "
                            + found.schedules()
                            + " schedules that differ were run, and none fails"
                            + differing();
        }
        if (diverged && options.replay().isEmpty()) {
            return Exploration.NOT_REPEATABLE;
        }
        if (!escapes.isEmpty()) {
            return "not under control: " + String.join("; ", escapes);
        }
        if (!found.cuts().isEmpty()) {
            return "not explored: " + String.join("; ", found.cuts());
        }
        String unseen = never == null ? "" : "; and not yet seen: " + never;
        return "not explored: " + incomplete + unseen;
    }

    /** A result that depends on the order is no failure, but nothing to be passed over. */
    private String differing() {
        if (found.outcomes().size() < 2) {
            return "";
        }
        var shown = new ArrayList<String>();
        for (String outcome : found.outcomes().keySet()) {
            String line = outcome.strip().replaceAll("\\s+", " ");
            shown.add(line.isEmpty() ? "nothing" : Names.shortened(line, LONGEST_OUTCOME));
            if (shown.size() == MOST_OUTCOMES) {
                break;
            }
        }
        String more = found.outcomes().size() > MOST_OUTCOMES ? ", …" : "";
        return ", but the outcome differs (" + String.join(", ", shown) + more + ")";
    }

    private Map<String, Object> bounds(Set<String> escapes) {
        var bounds = new LinkedHashMap<String, Object>();
        bounds.put("schedules", options.schedules());
        bounds.put("steps", options.steps());
        bounds.put("depth", options.depth());
        if (options.preemptions() >= 0) {
            boolean onlyPreemptions = incomplete == null || incomplete.equals(preemptions(options));
            boolean complete =
                    found.kind() == null
                            && onlyPreemptions
                            && !diverged
                            && found.cuts().isEmpty()
                            && escapes.isEmpty()
                            && never == null;
            bounds.put("preemptions", options.preemptions());
            bounds.put("complete", complete);
        }
        if (!found.cuts().isEmpty()) {
            bounds.put("cut", List.copyOf(found.cuts()));
        }
        bounds.put("reduction", options.reduction());
        bounds.put("fine", options.fine());
        if (options.strictPublication()) {
            bounds.put("strictPublication", true);
        }
        if (options.threadsLeft()) {
            bounds.put("threadsLeft", true);
        }
        return bounds;
    }

    private static List<String> assumed(Set<String> assumptions) {
        var all = new ArrayList<>(assumptions);
        all.addAll(Assumed.EACH);
        return all;
    }
}
