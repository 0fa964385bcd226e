package course.explorer.model;

import course.explorer.race.Location;

/** Something a strand waits to pass; whether it is open depends on shared state alone. */
abstract class Gate {

    /** Whether the strand could pass now. */
    abstract boolean open(Strand s, int argument);

    /** Where its state is kept, for dependence. */
    abstract Location location();

    /** What passes with this argument compete for. */
    Location location(int argument) {
        return location();
    }

    /** The strand that has to act before it opens, or null if unknown. */
    abstract Strand holder();

    /** How a pass counts for dependence, one of {@link course.explorer.search.Steps}' kinds. */
    abstract byte passKind(int argument);

    /** The level that a pass needs, where its kind has levels. */
    abstract int need(int argument);
}
