package course.explorer.trust;

import java.util.Arrays;

/**
 * Happens-before (JLS §17.4.5) in one execution, and whether plain accesses race. For programs
 * whose synchronizers order more than the language promises, so that two accesses which race need
 * not be able to come next to each other.
 */
final class HappensBefore {

    private final int[][] ofThread;
    private final int[][] released;
    private final int[][] reads;
    private final int[][] writes;
    private boolean race;

    HappensBefore(int threads, int locations) {
        ofThread = new int[threads][threads];
        for (int t = 0; t < threads; t++) {
            ofThread[t][t] = 1;
        }
        released = new int[locations][threads];
        reads = new int[locations][threads];
        writes = new int[locations][threads];
    }

    HappensBefore(HappensBefore from) {
        ofThread = copy(from.ofThread);
        released = copy(from.released);
        reads = copy(from.reads);
        writes = copy(from.writes);
        race = from.race;
    }

    private static int[][] copy(int[][] from) {
        return Arrays.stream(from).map(int[]::clone).toArray(int[][]::new);
    }

    boolean race() {
        return race;
    }

    void release(int thread, int location) {
        merge(released[location], ofThread[thread]);
        ofThread[thread][thread]++;
    }

    void acquire(int thread, int location) {
        merge(ofThread[thread], released[location]);
    }

    /** All that the one has done happens before all that the other will do. */
    void before(int first, int second) {
        merge(ofThread[second], ofThread[first]);
        ofThread[first][first]++;
    }

    void plain(int thread, int location, boolean write) {
        int[] mine = ofThread[thread];
        race |= !known(writes[location], mine) || write && !known(reads[location], mine);
        (write ? writes : reads)[location][thread] = mine[thread];
    }

    private static boolean known(int[] times, int[] clock) {
        for (int t = 0; t < times.length; t++) {
            if (times[t] > clock[t]) {
                return false;
            }
        }
        return true;
    }

    private static void merge(int[] into, int[] other) {
        for (int i = 0; i < into.length; i++) {
            into[i] = Math.max(into[i], other[i]);
        }
    }
}
