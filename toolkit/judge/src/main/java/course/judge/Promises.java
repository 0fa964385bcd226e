package course.judge;

import course.explorer.Exploration;
import course.explorer.Kind;
import course.explorer.ScheduleError;
import course.explorer.Verdict;
import java.util.List;

/** What a hidden test may ask of an exploration besides {@code @Schedules}. */
public final class Promises {

    private Promises() {}

    /**
     * No schedule may fail. A promise that holds for many inputs explores one after the other: each
     * alone has few schedules, all in one body would have as many as their product.
     *
     * @param call what was called, as the author of the answer may read it: {@code total(3,
     *     price)}. It stands before what happened in a failure: "In total(3, price): …"
     * @throws ScheduleError if one failed or, undecided, if not all were explored
     */
    public static void kept(String call, Exploration found) {
        if (found.verdict() != Verdict.PROVED) {
            throw new ScheduleError(told(call, found));
        }
    }

    /**
     * Of a program that has too many schedules, no schedule of those that were run may fail: the
     * first of the search and, where it did not finish, random ones. For what shows in many
     * schedules if it shows in one, such as a variable that two calls share.
     *
     * @param call as in {@link #kept}
     * @throws ScheduleError if one failed or, undecided, if a run could not be watched to its end
     */
    public static void keptInSample(String call, Exploration found) {
        if (found.verdict() == Verdict.FAILED || !watched(found)) {
            throw new ScheduleError(told(call, found));
        }
    }

    /**
     * Some schedule must reach that outcome, and none may fail. One schedule that does is proof, so
     * it does not matter whether all were explored.
     *
     * @param sentence what never happened, for the author of the answer
     * @throws ScheduleError of kind NEVER if no schedule reached it
     */
    public static void possible(Exploration found, String outcome, String sentence) {
        if (found.verdict() == Verdict.FAILED) {
            throw new ScheduleError(found);
        }
        if (!found.outcomes().containsKey(outcome)) {
            throw new ScheduleError(
                    found.verdict() == Verdict.PROVED ? never(found, sentence) : found);
        }
    }

    /**
     * One long run at a size too large for all schedules: it must end as asked, and nothing may
     * race in it. A race is found in any schedule in which the two accesses are not ordered, so an
     * answer that is careful only in the small is caught. A run that was cut (too many steps or
     * threads) was not watched to its end, and an answer could see to it that it is.
     *
     * @throws ScheduleError if it failed or, undecided, if it could not be watched to its end
     */
    public static void keptInALongRun(Exploration found) {
        if (found.verdict() == Verdict.FAILED || !watched(found)) {
            throw new ScheduleError(found);
        }
    }

    private static boolean watched(Exploration found) {
        return found.schedules() > 0
                && found.escapes().isEmpty()
                && !found.bounds().containsKey("cut");
    }

    private static Exploration told(String call, Exploration found) {
        return found.verdict() == Verdict.FAILED
                ? found.withReason("In " + call + ": " + found.reason())
                : found;
    }

    private static Exploration never(Exploration found, String sentence) {
        return new Exploration(
                Verdict.FAILED,
                Kind.NEVER,
                List.of(),
                sentence,
                found.schedules(),
                found.schedules(),
                found.steps(),
                found.millis(),
                found.outcomes(),
                found.bounds(),
                found.assumptions(),
                found.escapes(),
                found.remarks(),
                found.busyWaiting(),
                found.seed(),
                found.jdk(),
                "",
                List.of());
    }
}
