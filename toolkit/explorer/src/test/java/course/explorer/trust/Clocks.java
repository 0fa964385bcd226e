package course.explorer.trust;

import java.util.Arrays;

/**
 * Which earlier steps each step depends on: those of its own thread, the last write of the location
 * it touches and, for a write, the reads since then as well. (Lock operations count as writes of
 * the lock.)
 */
final class Clocks {

    private final int[][] ofThread;
    private final int[][] lastWrite;
    private final int[][] reads;
    private final StringBuilder[] history;

    Clocks(int threads, int locations) {
        ofThread = new int[threads][threads];
        lastWrite = new int[locations][threads];
        reads = new int[locations][threads];
        history = new StringBuilder[threads];
        Arrays.setAll(history, t -> new StringBuilder());
    }

    Clocks(Clocks from) {
        ofThread = copy(from.ofThread);
        lastWrite = copy(from.lastWrite);
        reads = copy(from.reads);
        history = new StringBuilder[from.history.length];
        Arrays.setAll(history, t -> new StringBuilder(from.history[t]));
    }

    private static int[][] copy(int[][] from) {
        return Arrays.stream(from).map(int[]::clone).toArray(int[][]::new);
    }

    void read(int thread, int location) {
        int[] mine = tick(thread);
        merge(mine, lastWrite[location]);
        merge(reads[location], mine);
        note(thread);
    }

    void write(int thread, int location) {
        int[] mine = tick(thread);
        merge(mine, lastWrite[location]);
        merge(mine, reads[location]);
        lastWrite[location] = mine.clone();
        note(thread);
    }

    void join(int thread, int ended) {
        merge(tick(thread), ofThread[ended]);
        note(thread);
    }

    private int[] tick(int thread) {
        ofThread[thread][thread]++;
        return ofThread[thread];
    }

    private static void merge(int[] into, int[] other) {
        for (int i = 0; i < into.length; i++) {
            into[i] = Math.max(into[i], other[i]);
        }
    }

    private void note(int thread) {
        for (int time : ofThread[thread]) {
            history[thread].append((char) time);
        }
    }

    String canonical() {
        return String.join("\uffff", history);
    }
}
