package course.explorer.model;

import course.explorer.race.Location;
import java.util.Arrays;

/** The locations that the running execution has met; the objects serve the next one again. */
final class Locations {

    private static Location[] locations = new Location[256];
    private static int count;

    private Locations() {}

    static void startExecution() {
        count = 0;
    }

    static int count() {
        return count;
    }

    static Location make(int field, Object owner, int index) {
        if (count == locations.length) {
            locations = Arrays.copyOf(locations, count * 2);
        }
        Location l = locations[count];
        if (l == null) {
            l = new Location();
            locations[count] = l;
        }
        l.reset(count++, field, owner, index);
        return l;
    }

    static Location get(int id) {
        return locations[id];
    }
}
