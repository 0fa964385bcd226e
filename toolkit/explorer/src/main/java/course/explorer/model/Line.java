package course.explorer.model;

import course.explorer.race.Location;
import java.util.ArrayList;

/**
 * Those who have got in line for a lock, as the queue of an {@code AbstractQueuedSynchronizer}.
 *
 * <p>A thread that has called and not been served cannot be told from one that has not called yet,
 * unless others have to wait behind it. So a lock keeps a line only where that happens.
 */
final class Line {

    /**
     * @param alone whether it wants the lock for itself
     */
    private record Place(Strand strand, boolean alone) {}

    private final ArrayList<Place> places = new ArrayList<>(2);

    void add(Strand s, boolean alone) {
        places.add(new Place(s, alone));
    }

    void remove(Strand s) {
        places.removeIf(place -> place.strand == s);
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    boolean holds(Strand s) {
        return places.stream().anyMatch(place -> place.strand == s);
    }

    boolean isFirst(Strand s) {
        return !places.isEmpty() && places.getFirst().strand == s;
    }

    /** Who is before this strand and wants the lock alone; for one that is not in line, of all. */
    Strand aloneBefore(Strand s) {
        for (Place place : places) {
            if (place.strand == s) {
                return null;
            }
            if (place.alone) {
                return place.strand;
            }
        }
        return null;
    }

    /** When each thread last changed what a lock holds. */
    static final class Changes {
        private final int[] epochs = new int[Location.THREADS];

        void by(Strand s) {
            epochs[s.id] = s.epoch;
        }

        /** Whether another thread may have changed it since this one last did anything. */
        boolean since(Strand s) {
            for (int t = 0; t < Execution.count; t++) {
                if (t != s.id && !Location.ordered(epochs[t], s.clock)) {
                    return true;
                }
            }
            return false;
        }
    }
}
