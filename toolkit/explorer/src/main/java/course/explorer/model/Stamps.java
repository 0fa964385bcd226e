package course.explorer.model;

import course.explorer.race.Location;
import course.explorer.search.Steps;

/**
 * The stamps of a StampedLock: a variable beside the lock that writers write, once somebody looks.
 */
final class Stamps {

    private static final int FIELD =
            Fields.register("shared lock", "its stamps", true, false, true);

    private final Location location = Locations.make(FIELD, this, -1);

    /** Makes what writers do to them visible. */
    static void show(int too) {
        Execution.show(FIELD, too);
    }

    static boolean seen() {
        return Fields.visible(FIELD);
    }

    Location location() {
        return location;
    }

    /** A look, by the step that is running. */
    void look(Strand s) {
        Steps.use(location, Steps.READ);
        s.loops.read(location);
        location.acquire(s.clock, Execution.count);
    }

    /** A writer takes the lock, or is about to give it back. */
    void write() {
        Steps.use(location, Steps.WRITE);
    }

    /** A writer has given the lock back. */
    void release(Strand s) {
        location.version++;
        location.release(s.clock, Execution.count);
    }

    void changed() {
        location.version++;
    }
}
