package course.explorer.model;

import course.explorer.race.Location;
import java.util.ArrayList;

/**
 * The monitor of one object.
 *
 * <p>Entering is a step once two threads were seen to use the monitor of an object of that class;
 * leaving is none: while it is held nobody else can tell when it is given back, so giving it back
 * at once loses no schedule. For the same reason {@code notify} and the first half of {@code wait}
 * are no steps.
 */
final class Monitor {

    final Object object;
    final Location location;
    final int field;
    Strand owner;
    int count;
    final ArrayList<Strand> waiters = new ArrayList<>(2);

    /** The step of the last notification that woke nobody, or -1. */
    int lostSignal = -1;

    int lastUser;

    Monitor(Object object) {
        this.object = object;
        this.location = Execution.newLocation(0, object, -1);
        this.field = Monitors.fieldOf(object);
    }
}
