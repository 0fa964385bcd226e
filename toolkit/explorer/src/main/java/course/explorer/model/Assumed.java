package course.explorer.model;

import java.util.List;
import java.util.Set;

/** What an exploration takes for granted. */
public final class Assumed {

    static final String TIME =
            "time is virtual: steps take none, and at most 1 s passes in all while some thread"
                    + " could run";
    static final String DAY = "a wait of a day or more does not end by itself";
    static final String PROCESSORS = "availableProcessors() is " + Bulk.PROCESSORS;

    static final String READING =
            "at a reading of the clock no time has passed, or all that is left of 1 s, or as much"
                    + " as makes a comparison with it come out otherwise";
    static final String ARITHMETIC =
            "of a time that is computed with as int, float or double only two values count: no time"
                    + " has passed, or all that is left of 1 s";

    /** These hold for each exploration. */
    static final List<String> EACH =
            List.of(
                    "at most one spurious wake-up of each thread at each of the program's waits",
                    "the JDK's own use of weak memory accesses is right");

    private static final Set<String> STANDING =
            Set.of(TIME, DAY, PROCESSORS, EACH.getFirst(), EACH.getLast());

    private Assumed() {}

    /** Whether this is one of those that docs/explorer.md lists for all programs. */
    public static boolean isStanding(String assumption) {
        return STANDING.contains(assumption);
    }
}
