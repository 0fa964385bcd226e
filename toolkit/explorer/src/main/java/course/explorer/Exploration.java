package course.explorer;

import course.explorer.trace.SchedulePicture;
import course.explorer.trace.Stepper;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What an exploration found. Immutable.
 *
 * @param verdict PROVED, BOUNDED or FAILED
 * @param kind how it fails, or null
 * @param also further kinds that were found, in the order of {@link Kind}
 * @param reason one sentence: what failed, what was proved, or why no proof was possible
 * @param schedules complete executions of the main search
 * @param failing how many of them fail in the way of {@code kind}
 * @param steps scheduling steps over all executions
 * @param millis wall-clock time, in ms; no part of the verdict depends on it
 * @param outcomes how many complete executions gave each outcome
 * @param bounds the bounds that were in force
 * @param assumptions what the verdict takes for granted
 * @param escapes what the program did that is not under control; not empty means not PROVED
 * @param remarks what is worth knowing and is no failure
 * @param busyWaiting loops of the program in which a thread was seen to wait by looking again
 * @param seed of the random schedules
 * @param jdk version of the JDK whose classes ran
 * @param replay the failing schedule as a short string, or empty
 * @param trace the failing schedule step by step, or empty
 */
public record Exploration(
        Verdict verdict,
        Kind kind,
        List<Kind> also,
        String reason,
        long schedules,
        long failing,
        long steps,
        long millis,
        Map<String, Long> outcomes,
        Map<String, Object> bounds,
        List<String> assumptions,
        List<String> escapes,
        List<String> remarks,
        List<BusyWaiting> busyWaiting,
        long seed,
        String jdk,
        String replay,
        List<Step> trace)
        implements Serializable {

    /** How a remark begins on an exception that ended a thread before the schedule failed. */
    public static final String EXCEPTION_BEFORE = "a thread ended by ";

    /** The reason if the program did otherwise under the choices that were made before. */
    public static final String NOT_REPEATABLE =
            "the program did not do the same twice under the same schedule";

    /** Whether nothing was left out but schedules with more pre-emptions than were allowed. */
    public boolean completeWithinBounds() {
        return verdict == Verdict.PROVED || Boolean.TRUE.equals(bounds.get("complete"));
    }

    /** As one JSON object on one line. */
    public String toJson() {
        return Json.of(this);
    }

    /** The verdict in words, the counts, and the trace side by side if there is one. */
    public String text() {
        return Report.of(this);
    }

    /**
     * The verdict and the failing schedule as a picture: a column for each thread, the steps in
     * order from top to bottom. A whole SVG document, for light and dark pages.
     */
    public String svg() {
        return SchedulePicture.of(this);
    }

    /**
     * The same to step through, as part of an HTML page: forwards and backwards, by buttons, a
     * slider and keys. Needs nothing from elsewhere, uses no ids, and is a readable table where
     * scripts do not run.
     */
    public String html() {
        return Stepper.of(this);
    }

    /**
     * The steps of {@link #html()} alone, for a page with several of them: it says the rest in its
     * own words, and holds {@link #stepperStyle()} and {@link #stepperScript()} once.
     *
     * @param name what a reader who does not see the page is told that this is
     */
    public String htmlSteps(String name) {
        return Stepper.steps(this, name);
    }

    /** A style sheet, without its element. */
    public static String stepperStyle() {
        return Stepper.style();
    }

    /** A script, without its element; it makes those steppers alive that stand above it. */
    public static String stepperScript() {
        return Stepper.script();
    }

    /**
     * The same with other names for places of the program, in the sentences and in the trace.
     *
     * @param places from a text to one in which they are named otherwise
     */
    public Exploration withPlaces(UnaryOperator<String> places, UnaryOperator<Step> steps) {
        return new Exploration(
                verdict,
                kind,
                also,
                places.apply(reason),
                schedules,
                failing,
                this.steps,
                millis,
                outcomes,
                bounds,
                assumptions,
                escapes.stream().map(places).toList(),
                remarks.stream().map(places).toList(),
                busyWaiting.stream()
                        .map(each ->
                                new BusyWaiting(
                                        each.thread(), places.apply(each.source()), each.way()))
                        .toList(),
                seed,
                jdk,
                replay,
                trace.stream().map(steps).toList());
    }

    /** The same, with another trace; for instance one whose source lines are named otherwise. */
    public Exploration withTrace(List<Step> newTrace) {
        return with(reason, List.copyOf(newTrace));
    }

    /** The same, with another sentence; for instance one that says what was called. */
    public Exploration withReason(String newReason) {
        return with(newReason, trace);
    }

    private Exploration with(String newReason, List<Step> newTrace) {
        return new Exploration(
                verdict,
                kind,
                also,
                newReason,
                schedules,
                failing,
                steps,
                millis,
                outcomes,
                bounds,
                assumptions,
                escapes,
                remarks,
                busyWaiting,
                seed,
                jdk,
                replay,
                newTrace);
    }
}
